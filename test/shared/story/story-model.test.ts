import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { languageDirection, textDirection } from '../../../shared/story/direction.ts';
import { canonicalInlines, type Inline, link, text } from '../../../shared/story/inline.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { readingMinutes } from '../../../shared/story/reading-minutes.ts';
import { safeHref } from '../../../shared/story/safe-href.ts';
import { isSlug, slugify } from '../../../shared/story/slug.ts';
import { applySplice, spliceBetween } from '../../../shared/story/splice.ts';
import { createStory, emptyFields, FIELD_NAMES, STORY_VERSION } from '../../../shared/story/story.ts';
import { visibleInlines } from '../../../shared/story/visible-inlines.ts';
import { arbitraryBody } from '../../support/arbitrary-story.ts';
import { arbitraryText } from '../../support/arbitrary-text.ts';

describe('safeHref', () => {
  it.each([
    ['https://a.org/x', 'https://a.org/x'],
    [' HTTP://A.org ', 'HTTP://A.org'],
    ['mailto:desk@a.org', 'mailto:desk@a.org'],
    ['#note', '#note'],
    ['../a.html?b=c:d', '../a.html?b=c:d'],
    ['a/b:c', 'a/b:c'],
    ['', null],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['java\tscript:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    ['\u00a0javascript:alert(1)', null],
    ['javascript&colon;alert(1)', 'javascript&colon;alert(1)'],
    ['data:text/html,x', null],
    ['vbscript:x', null],
    ['file:///etc/passwd', null],
    ['blob:https://a.org/1', null],
    ['app://dateline/', null],
    [':x', null],
    ['https://a.org/a b', null],
  ])('%j gives %j', (href, expected) => expect(safeHref(href)).toBe(expected));

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const safe = safeHref(value);
        if (safe !== null) expect(safeHref(safe)).toBe(safe);
      }),
    );
  });
});

describe('slugify', () => {
  it.each([
    ['Talks Resume: Day 3!', 'talks-resume-day-3'],
    ['Café d’État', 'cafe-detat'],
    ['قال الرئيس', 'قال-الرئيس'],
    ['中文 报道', '中文-报道'],
    ['../../etc/passwd', 'etc-passwd'],
    ['...', ''],
    ['COM1', 'com1'],
  ])('%s gives %s', (headline, slug) => expect(slugify(headline)).toBe(slug));

  it('gives a slug or nothing, and a slug stays itself', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.string({ unit: 'grapheme', maxLength: 300 })), (value) => {
        const slug = slugify(value);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugify(slug)).toBe(slug);
      }),
      { numRuns: 500 },
    );
  });
});

describe('splices', () => {
  it('turn one body into the other', () => {
    fc.assert(
      fc.property(
        arbitraryBody,
        fc.array(fc.nat({ max: 7 }), { maxLength: 6 }),
        arbitraryBody,
        (body, kept, more) => {
          const after = [...kept.flatMap((i) => body[i] ?? []), ...more];
          const splice = spliceBetween(body, after);
          expect(splice === null ? body : applySplice(body, splice)).toEqual(after);
        },
      ),
    );
  });

  it('that do not fit are refused', () => {
    expect(() => applySplice([], { from: 0, remove: 1, insert: [] })).toThrow(RangeError);
  });
});

describe('canonical form', () => {
  it('joins neighbours, drops what is empty, cleans control characters', () => {
    const inlines: readonly Inline[] = [
      text('a'),
      { type: 'text', text: '' },
      { type: 'text', text: 'b\tc' },
      { type: 'link', href: '#x', title: '', children: [] },
      { type: 'text', text: 'e' },
      { type: 'text', text: '\u0301', marks: ['italic', 'bold'] },
      { type: 'text', text: 'f', marks: ['bold', 'italic', 'bold'] },
      link('#x', [text('g')]),
      link('#x', [text('h')]),
    ];
    expect(canonicalInlines(inlines)).toEqual([
      text('ab ce'),
      text('\u0301f', 'bold', 'italic'),
      link('#x', [text('gh')]),
    ]);
  });

  it('of a body that is one empty paragraph is empty', () => {
    expect(canonicalBody([{ type: 'paragraph', children: [] }])).toEqual([]);
  });

  it('shows one space for many and none at the edges', () => {
    const inlines = [
      text('  a ', 'bold'),
      text('  b '),
      { type: 'break' as const },
      text(' c\u00a0 '),
      { type: 'break' as const },
    ];
    expect(visibleInlines(inlines)).toEqual([
      text('a ', 'bold'),
      text('b'),
      { type: 'break' },
      text('c\u00a0'),
    ]);
  });
});

describe('parseStory', () => {
  const story = createStory('story-0001', '2026-01-28T00:00:00Z', emptyFields('en'));

  it('reads a story of the first format', () => {
    const first = {
      format: 'dateline-story',
      version: 1,
      id: 'story-0001',
      created: '2026-01-28T00:00:00Z',
      modified: '2026-01-28T00:00:00Z',
      headline: '',
      standfirst: '',
      slug: '',
      sections: [],
      tags: [],
      authors: [],
      dateline: { place: '', date: null },
      status: 'draft',
      language: 'en',
      date: null,
      updated: null,
      canonical: null,
      image: null,
      extra: {},
      body: [],
    };
    expect(parseStory(first)).toEqual(story);
  });

  it.each([
    [null, 'the file is not a story'],
    [[], 'the file is not a story'],
    [{ format: 'other' }, 'the file is not a Dateline story'],
    [{ ...story, version: 99 }, 'a newer Dateline wrote it (format 99)'],
    [{ ...story, version: 0 }, 'its format version 0 never existed'],
    [{ ...story, version: '1' }, `the field “version” is “1” where ${STORY_VERSION} belongs`],
    [
      { ...story, body: [{ type: 'hologram' }] },
      'block 1, “type” is “hologram”, a kind that Dateline does not know',
    ],
    [{ ...story, body: undefined }, 'the field “body” is missing'],
    [{ ...story, id: undefined }, 'the field “id” is missing'],
    [{ ...story, version: undefined }, 'the field “version” is missing'],
    [{ ...story, headline: undefined }, 'the field “headline” is missing'],
    [{ ...story, slug: '../x' }, 'the field “slug” is not usable in an address'],
    [{ ...story, headline: 'x'.repeat(10_001) }, 'the field “headline” holds 10,001 characters, 10,000 fit'],
    [{ ...story, date: '2026-02-31' }, 'the field “date” is not a date such as 2026-01-28'],
    [{ ...story, image: '../../x.png' }, 'the field “image” is not the name of a picture'],
    [{ ...story, deadline: '2026-01-28' }, 'the field “deadline” is not a moment such as'],
    [{ ...story, embargo: '2026-02-31T10:00:00Z' }, 'the field “embargo” is not a moment such as'],
    [{ ...story, created: 'once' }, 'the field “created” is not a moment such as 2026-01-28T10:00:00Z'],
    [{ ...story, priority: 7 }, 'the field “priority” is 7 where 1, 2, 3, 4, 5 or 6 belongs'],
    [{ ...story, status: 'lost' }, 'the field “status” is “lost” where “pitch”, “draft”'],
    [{ ...story, note: 'a\tb' }, 'the field “note” holds a control character'],
    [{ ...story, wordTarget: 0 }, 'the field “wordTarget” is 0, and 1 is the least'],
    [{ ...story, series: ' padded' }, 'the field “series” is not one line without space around it'],
    [{ ...story, follows: '../other' }, 'the field “follows” is not the id of a story'],
    [
      { ...story, related: { pinned: ['x'], excluded: [] } },
      'the field “related”, “pinned”, entry 1 is not the id',
    ],
    [
      { ...story, tags: [{ name: 'Sudan', kind: 'place', code: 'SD' }] },
      'the field “tags”, entry 1, “code” is not a code of a tag',
    ],
    [{ ...story, tags: 'Sudan' }, 'the field “tags” is text where a list belongs'],
    [{ ...story, sections: ['a', ''] }, 'the field “sections”, entry 2 is empty'],
    [{ ...story, trail: [{ when: 'once' }] }, 'the field “trail”, entry 1, “when” is not a moment'],
    [
      {
        ...story,
        body: [
          { type: 'paragraph', children: [{ type: 'link', href: 'javascript:x', children: [text('a')] }] },
        ],
      },
      'block 1, “href” is not an address that a story may hold',
    ],
    [{ ...story, surprise: 1 }, 'it holds “surprise”, which Dateline does not know there'],
  ])('%j is damaged: %s', (value, reason) => expect(() => parseStory(value)).toThrow(reason));

  it.each(FIELD_NAMES.filter((name) => !['headline', 'language'].includes(name)))(
    'reads a story that lacks “%s”, or says null or nothing for it',
    (name) => {
      const { [name]: _, ...lacking } = story;
      expect(parseStory(lacking)).toEqual(story);
      expect(parseStory({ ...story, [name]: null })).toEqual(story);
      expect(parseStory({ ...story, [name]: '' })).toEqual(story);
    },
  );

  it('reads a story that was written by hand', () => {
    const written = {
      format: 'dateline-story',
      version: 2,
      id: 'story-0001',
      created: '2026-01-28T00:00:00Z',
      headline: 'Talks resume',
      language: 'en',
      dateline: { place: 'Cairo' },
      related: { pinned: ['story-0002'] },
      trail: [{ when: '2026-01-28T00:00:00Z', from: 'draft', to: 'ready' }],
      body: [
        { type: 'paragraph' },
        { type: 'list', items: [{ children: [text('a')] }, { lists: [{ type: 'list', items: [{}] }] }] },
        { type: 'quote', children: [{ type: 'paragraph', children: [text('b')] }] },
        { type: 'figure', media: 'a.jpg' },
        { type: 'table', rows: [[{ children: [text('c')] }]] },
      ],
    };
    expect(parseStory(written)).toMatchObject({
      modified: '2026-01-28T00:00:00Z',
      standfirst: '',
      dateline: { place: 'Cairo', date: null },
      related: { pinned: ['story-0002'], excluded: [] },
      trail: [{ who: '', why: '', overridden: [] }],
      body: [
        { type: 'paragraph', children: [] },
        {
          ordered: false,
          items: [
            { children: [text('a')], lists: [] },
            { children: [], lists: [{ type: 'list', ordered: false, items: [{ children: [], lists: [] }] }] },
          ],
        },
        { attribution: [] },
        { alt: '', caption: '', credit: '' },
        { caption: [], headerRow: false, headerColumn: false, align: [] },
      ],
    });
  });

  it('keeps the words of an address that an older Dateline took, and mends it where it can', () => {
    const linked = (href: string) => ({ type: 'link', href, children: [text('words')] });
    const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
    const read = parseStory({
      ...story,
      canonical: 'https://a.org\\@b.org/',
      body: [
        paragraph(linked('//example.org/x'), linked('\\\\host\\share'), linked('https://me:it@example.org/')),
        { type: 'list', ordered: false, items: [{ children: [linked('/\\host')], lists: [] }] },
        paragraph({ type: 'footnote', children: [linked('http:host')] }),
        { type: 'embed', href: 'https://me@example.org/', title: 'A', description: '' },
        { type: 'embed', href: 'https://', title: 'A', description: 'B' },
      ],
    });
    expect(read.canonical).toBeNull();
    expect(read.extra).toEqual({ imported_canonical: 'https://a.org\\@b.org/' });
    expect(read.body).toEqual([
      paragraph(linked('https://example.org/x'), text('words'), linked('https://example.org/')),
      { type: 'list', ordered: false, items: [{ children: [text('words')], lists: [] }] },
      paragraph({ type: 'footnote', children: [text('words')] }),
      { type: 'embed', href: 'https://example.org/', title: 'A', description: '' },
      paragraph(text('A — B')),
    ]);
  });

  it('says in plain words what is wrong, whatever it is', () => {
    const values = [
      undefined,
      null,
      '',
      'x',
      '\n',
      'x'.repeat(300_000),
      0,
      -1,
      1.5,
      1e9,
      true,
      [],
      ['x'],
      [null],
      {},
      { type: 'x' },
    ];
    const told: string[] = [];
    const tell = (value: unknown) => {
      try {
        parseStory(value);
      } catch (error) {
        told.push(String(error));
      }
    };
    for (const name of Object.keys(story)) for (const value of values) tell({ ...story, [name]: value });
    const figure = { type: 'figure', media: 'a.jpg', alt: '', caption: '', credit: '' };
    const blocks: Record<string, unknown>[] = [
      { type: 'paragraph', children: [{ type: 'text', text: 'a' }] },
      { type: 'heading', level: 2, children: [] },
      { type: 'list', ordered: true, items: [{ children: [], lists: [] }] },
      figure,
      { type: 'gallery', figures: [figure, figure], caption: '' },
      { type: 'embed', href: 'https://a.org/', title: '', description: '' },
      {
        type: 'table',
        caption: [],
        headerRow: true,
        headerColumn: false,
        align: [],
        rows: [[{ children: [] }]],
      },
      { type: 'code', language: '', text: '' },
      { type: 'related', story: 'story-0001', headline: '', label: '' },
    ];
    for (const block of blocks)
      for (const name of [...Object.keys(block), 'surprise'])
        for (const value of values) tell({ ...story, body: [{ ...block, [name]: value }] });
    expect(told.length).toBeGreaterThan(400);
    for (const sentence of told) {
      expect(sentence.length).toBeLessThan(400);
      expect(sentence).not.toMatch(
        /Invalid|expected|received|pattern|undefined|\bobject\b|[\n\p{Cc}]|\/\^|\\p/u,
      );
    }
  });
});

describe('direction and reading time', () => {
  it.each([
    ['Homs', 'ltr'],
    ['«قال', 'rtl'],
    ['123 שלום', 'rtl'],
    ['中文', 'ltr'],
    ['123 …', 'neutral'],
    ['\u200fHoms', 'rtl'],
  ])('%s runs %s', (value, direction) => expect(textDirection(value)).toBe(direction));

  it('by language and by words', () => {
    expect(['ar', 'he', 'fa-IR', 'az-Arab', 'en', '???'].map(languageDirection)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ]);
    expect([
      readingMinutes(0, 'en'),
      readingMinutes(20, 'en'),
      readingMinutes(2380, 'en'),
      readingMinutes(1380, 'ar-EG'),
    ]).toEqual([0, 1, 10, 10]);
  });
});

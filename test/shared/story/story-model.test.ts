import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { languageDirection, textDirection } from '../../../shared/story/direction.ts';
import { canonicalInlines, type Inline, link, safeHref, text } from '../../../shared/story/inline.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import { readingMinutes } from '../../../shared/story/reading-minutes.ts';
import { isSlug, slugify } from '../../../shared/story/slug.ts';
import { applySplice, spliceBetween } from '../../../shared/story/splice.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';
import { visibleInlines } from '../../../shared/story/visible-body.ts';
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
    [{ ...story, version: '1' }, /^version: /],
    [{ ...story, body: [{ type: 'hologram' }] }, /^body\[0\]\.type: /],
    [{ ...story, slug: '../x' }, /^slug: /],
    [{ ...story, date: '2026-02-31' }, /^date: /],
    [{ ...story, image: '../../x.png' }, /^image: /],
    [{ ...story, deadline: '2026-01-28' }, /^deadline: /],
    [{ ...story, embargo: '2026-02-31T10:00:00Z' }, /^embargo: /],
    [{ ...story, priority: 7 }, /^priority: /],
    [{ ...story, note: 'a\tb' }, /^note: /],
    [{ ...story, wordTarget: 0 }, /^wordTarget: /],
    [{ ...story, series: ' padded' }, /^series: /],
    [{ ...story, follows: '../other' }, /^follows: /],
    [{ ...story, related: { pinned: ['x'], excluded: [] } }, /^related\.pinned\[0\]: /],
    [{ ...story, tags: [{ name: 'Sudan', kind: 'place', code: 'SD' }] }, /^tags\[0\]\.code: /],
    [{ ...story, trail: [{ when: 'once' }] }, /^trail\[0\]/],
    [
      {
        ...story,
        body: [
          { type: 'paragraph', children: [{ type: 'link', href: 'javascript:x', children: [text('a')] }] },
        ],
      },
      /not allowed/,
    ],
    [{ ...story, surprise: 1 }, /surprise/],
  ])('%j is damaged: %s', (value, reason) => expect(() => parseStory(value)).toThrow(reason));
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

import { describe, expect, it } from 'vitest';
import { text } from '../../../shared/story/inline.ts';
import { lenientStory } from '../../../shared/story/lenient-story.ts';
import { createStory, emptyFields } from '../../../shared/story/story.ts';

const STORY = createStory('story-0001', '2026-01-28T00:00:00Z', { ...emptyFields('en'), headline: 'Talks' });
const lenient = (change: object) => lenientStory({ ...STORY, ...change });
const bodyOf = (...body: readonly unknown[]) => lenient({ body }).body;
const linked = (href: unknown) => ({ type: 'link', href, children: [text('words')] });
const p = (...children: readonly unknown[]) => ({ type: 'paragraph', children });

describe('a story that somebody edited by hand', () => {
  it('stays what it is where nothing is missing', () => {
    const whole = lenientStory(STORY as unknown as Readonly<Record<string, unknown>>);
    expect(whole).toEqual(STORY);
  });

  it('gets what it can do without, and nothing that only it can say', () => {
    const bare = lenientStory({
      id: 'story-0001',
      headline: '',
      language: '',
      created: '2026-01-28T00:00:00Z',
    });
    const { headline: _, language: __, ...rest } = emptyFields('en');
    expect(bare).toEqual({
      ...rest,
      id: 'story-0001',
      headline: '',
      language: '',
      created: '2026-01-28T00:00:00Z',
      modified: '2026-01-28T00:00:00Z',
      trail: [],
    });
    expect(lenientStory({ modified: '2026-01-28T00:00:00Z' })).toMatchObject({
      created: '2026-01-28T00:00:00Z',
    });
    expect(lenientStory({ created: 'a', modified: 'b' })).toMatchObject({ created: 'a', modified: 'b' });
    expect('body' in lenientStory({})).toBe(false);
  });

  it('keeps what is no story’s value, for the schema to speak of', () => {
    expect(
      lenient({ dateline: 'Cairo', related: ['x'], trail: 'none', body: 'words', extra: 0 }),
    ).toMatchObject({
      dateline: 'Cairo',
      related: ['x'],
      trail: 'none',
      body: 'words',
      extra: 0,
    });
    expect(lenient({ trail: ['step', { who: null, why: 'x' }] }).trail).toEqual([
      'step',
      { who: '', why: 'x', overridden: [] },
    ]);
    expect(bodyOf('words', null, ['a'], 7)).toEqual(['words', null, ['a'], 7]);
    expect(bodyOf({ type: 'timeline', at: 1 })).toEqual([{ type: 'timeline', at: 1 }]);
  });

  it('is not changed itself', () => {
    const body = Object.freeze([Object.freeze({ type: 'paragraph' })]);
    expect(bodyOf(...body)).toEqual([p()]);
    expect(body[0]).toEqual({ type: 'paragraph' });
  });
});

describe('the address of the page', () => {
  it.each<[unknown, unknown, object]>([
    ['https://a.org/x', 'https://a.org/x', {}],
    [' https://a.org/x ', 'https://a.org/x', {}],
    ['//a.org/x', 'https://a.org/x', {}],
    ['https://me@a.org/x', 'https://a.org/x', {}],
    ['/x', null, { imported_canonical: '/x' }],
    ['mailto:a@b.org', null, { imported_canonical: 'mailto:a@b.org' }],
    ['https://', null, { imported_canonical: 'https://' }],
    [null, null, {}],
    [7, 7, {}],
  ])('%j is read as %j', (canonical, read, more) => {
    const story = lenient({ canonical, extra: { kept: 1 } });
    expect([story.canonical, story.extra]).toEqual([read, { kept: 1, ...more }]);
  });

  it('stays where there is nowhere to keep it', () => {
    expect(lenient({ canonical: '/x', extra: 'none' })).toMatchObject({ canonical: '/x', extra: 'none' });
  });
});

describe('an address in the text', () => {
  it.each<[unknown, unknown]>([
    ['https://a.org/', linked('https://a.org/')],
    [' //a.org/x', linked('https://a.org/x')],
    ['#note', linked('#note')],
    ['http:host', text('words')],
    ['mailto:', text('words')],
    ['HTTPS://', text('words')],
    ['\\\\host', text('words')],
    ['', text('words')],
    ['javascript:alert(1)', linked('javascript:alert(1)')],
    [' data:text/html,x', linked(' data:text/html,x')],
    ['file://host/x', linked('file://host/x')],
    [7, linked(7)],
  ])('%j is read as %j', (href, read) => {
    expect(bodyOf(p(linked(href)))).toEqual([p(read)]);
  });

  it('is mended wherever one can stand', () => {
    const bad = linked('//a.org/x');
    const good = linked('https://a.org/x');
    const cell = (one: unknown) => ({ children: [one] });
    const whole = (one: unknown) => [
      { type: 'heading', level: 2, children: [one] },
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [one],
            lists: [{ type: 'list', ordered: true, items: [{ children: [one], lists: [] }] }],
          },
        ],
      },
      { type: 'quote', children: [p(one)], attribution: [one] },
      { type: 'keypoints', title: [one], points: [[one], [one]] },
      {
        type: 'table',
        caption: [one],
        headerRow: true,
        headerColumn: true,
        align: ['left'],
        rows: [[cell(one)], [cell(one)]],
      },
      p({ type: 'footnote', children: [one] }),
    ];
    expect(bodyOf(...whole(bad))).toEqual(whole(good));
  });

  it('keeps a link whose words are no list', () => {
    const odd = { type: 'link', href: 'http:host', children: 'words' };
    expect(bodyOf(p(odd))).toEqual([p(odd)]);
  });
});

describe('a card with an address that cannot be used', () => {
  const card = (change: object) => ({
    type: 'embed',
    href: 'https://a.org/',
    title: 'A',
    description: 'B',
    ...change,
  });

  it.each<[object, unknown]>([
    [{ href: 'https://a.org/' }, card({})],
    [{ href: '//a.org/' }, card({})],
    [{ href: 'mailto:a@b.org' }, p(text('A — B'))],
    [{ href: '/x', title: '' }, p(text('B'))],
    [{ href: '/x', description: undefined }, p(text('A'))],
    [{ href: '/x', title: null, description: '' }, p()],
    [{ href: 'javascript:x', title: 7 }, p(text('B'))],
    [{ href: 7 }, card({ href: 7 })],
  ])('%j is read as %j', (change, read) => {
    expect(bodyOf(card(change))).toEqual([read]);
  });
});

describe('what a block can do without', () => {
  it('is empty where it is missing, null or of no words', () => {
    expect(
      bodyOf(
        { type: 'heading', level: 2, children: null },
        { type: 'list', items: [{ children: [text('a')] }, {}, { lists: [{ type: 'list', items: [{}] }] }] },
        { type: 'quote', children: [{ type: 'paragraph' }] },
        {
          type: 'gallery',
          figures: [
            { type: 'figure', media: 'a.png' },
            { type: 'figure', media: 'b.png', alt: 'B' },
          ],
        },
        { type: 'figure', media: 'a.png', caption: null },
        { type: 'related', story: 'story-0002', headline: 'A' },
        { type: 'code', text: 'a' },
      ),
    ).toEqual([
      { type: 'heading', level: 2, children: [] },
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [text('a')], lists: [] },
          { children: [], lists: [] },
          { children: [], lists: [{ type: 'list', ordered: false, items: [{ children: [], lists: [] }] }] },
        ],
      },
      { type: 'quote', children: [p()], attribution: [] },
      {
        type: 'gallery',
        figures: [
          { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' },
          { type: 'figure', media: 'b.png', alt: 'B', caption: '', credit: '' },
        ],
        caption: '',
      },
      { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' },
      { type: 'related', story: 'story-0002', headline: 'A', label: '' },
      { type: 'code', language: '', text: 'a' },
    ]);
  });

  it('is left to the schema in lists that are nested beyond measure', () => {
    const nested = (depth: number): unknown =>
      depth === 0 ? { type: 'list' } : { type: 'list', items: [{ lists: [nested(depth - 1)] }] };
    expect(() => bodyOf(nested(5000))).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { blockSchema } from '../../../shared/story/block-schema.ts';
import { text } from '../../../shared/story/inline.ts';
import { createStory, emptyFields, isLanguageTag, STORY_ID } from '../../../shared/story/story.ts';
import {
  addressSchema,
  momentSchema,
  publicationSchema,
  storyFieldsSchema,
  storySchema,
} from '../../../shared/story/story-schema.ts';

interface Schema {
  safeParse(value: unknown): { readonly success: boolean };
}
const takes = (schema: Schema, value: unknown) => schema.safeParse(value).success;
const STORY = createStory('story-0001', '2026-01-28T10:00:00.000Z', emptyFields('en'));
const takesStory = (change: object) => takes(storySchema, { ...STORY, ...change });

describe('a moment', () => {
  it.each([
    '2026-01-28T10:00:00Z',
    '2026-01-28T10:00Z',
    '2026-01-28T10:00:00.123Z',
    '2026-01-28T10:00:00+02:00',
    '2024-02-29T23:59:59-11:30',
  ])('may be %s, and a publication too', (value) => {
    expect(takes(momentSchema, value)).toBe(true);
    expect(takes(publicationSchema, value)).toBe(true);
  });

  it.each([
    '',
    '2026-01-28T10:00:00',
    '2026-01-28 10:00:00Z',
    '2026-01-28T10Z',
    '2026-01-28T10:00:00.Z',
    '2026-01-28T10:00:00+0200',
    '2026-01-28T10:00:00+2:00',
    '2026-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '2026-01-28T25:00:00Z',
    '2026-13-01T10:00:00Z',
    '26-01-28T10:00:00Z',
    'x2026-01-28T10:00:00Z',
    '2026-01-28T10:00:00Zx',
    '2026-01-28T10:00:00Z ',
  ])('may not be %j, nor may a publication', (value) => {
    expect(takes(momentSchema, value)).toBe(false);
    expect(takes(publicationSchema, value)).toBe(false);
  });

  it('is no day, but a publication may be one', () => {
    expect(takes(momentSchema, '2026-01-28')).toBe(false);
    expect(takes(publicationSchema, '2026-01-28')).toBe(true);
    for (const day of ['2026-02-30', '2026-1-28', '2026-01-8', '2026-01-28T', 'x2026-01-28', '20260128'])
      expect(takes(publicationSchema, day), day).toBe(false);
  });

  it('says what it should be', () => {
    expect(momentSchema.safeParse('soon').error?.issues[0]?.message).toBe(
      'is not a moment such as 2026-01-28T10:00:00Z',
    );
    expect(publicationSchema.safeParse('soon').error?.issues[0]?.message).toBe(
      'is not a date such as 2026-01-28',
    );
    expect(addressSchema.safeParse('soon').error?.issues[0]?.message).toBe('is not an address of the web');
  });
});

describe('the fields of a story', () => {
  it.each<[string, object, object]>([
    ['headline', { headline: 'x'.repeat(10_000) }, { headline: 'x'.repeat(10_001) }],
    ['standfirst', { standfirst: 'One line' }, { standfirst: 'Two\nlines' }],
    ['slug', { slug: 'talks' }, { slug: 'Talks' }],
    ['sections', { sections: ['Africa'] }, { sections: [''] }],
    ['authors', { authors: ['A. Bello'] }, { authors: ['A. Bello '] }],
    ['tags', { tags: [{ name: 'Sudan', kind: 'place' }] }, { tags: [{ name: 'Sudan', kind: 'thing' }] }],
    ['place', { dateline: { place: 'Cairo', date: null } }, { dateline: { place: 'Cairo\n', date: null } }],
    ['day', { dateline: { place: '', date: '2026-01-28' } }, { dateline: { place: '', date: '2026-02-30' } }],
    ['dateline', { dateline: { place: '', date: null } }, { dateline: { place: '', date: null, more: 1 } }],
    ['status', { status: 'in-edit' }, { status: 'lost' }],
    ['language', { language: 'pt-BR' }, { language: 'no language' }],
    ['date', { date: '2026-01-28' }, { date: 'soon' }],
    ['updated', { updated: '2026-01-28T10:00:00Z' }, { updated: '' }],
    ['canonical', { canonical: 'https://a.org/x' }, { canonical: '/x' }],
    ['trimmed canonical', { canonical: null }, { canonical: ' https://a.org/x' }],
    ['image', { image: 'nile.png' }, { image: 'nile.svg' }],
    ['slugline', { slugline: 'SUDAN-TALKS' }, { slugline: ' SUDAN' }],
    ['empty slugline', { slugline: '' }, { slugline: 'x'.repeat(201) }],
    ['assignee', { assignee: 'Elena Marsh' }, { assignee: 'Elena\n' }],
    ['deadline', { deadline: '2026-01-28T10:00:00Z' }, { deadline: '2026-01-28' }],
    ['embargo', { embargo: null }, { embargo: 'soon' }],
    ['priority', { priority: 6 }, { priority: 0 }],
    ['note', { note: 'two\nlines' }, { note: 'a\ttab' }],
    ['long note', { note: 'x'.repeat(100_000) }, { note: 'x'.repeat(100_001) }],
    ['words wanted', { wordTarget: 1_000_000 }, { wordTarget: 1_000_001 }],
    ['some words wanted', { wordTarget: 1 }, { wordTarget: 0 }],
    ['series', { series: '' }, { series: ' ' }],
    ['collections', { collections: ['Weekend'] }, { collections: 'Weekend' }],
    ['follows', { follows: 'story-0002' }, { follows: 'story 2' }],
    [
      'related',
      { related: { pinned: ['story-0002'], excluded: ['story-0003'] } },
      { related: { pinned: ['x'], excluded: [] } },
    ],
    ['excluded', { related: { pinned: [], excluded: [] } }, { related: { pinned: [], excluded: ['x'] } }],
    [
      'whole related',
      { related: { pinned: [], excluded: [] } },
      { related: { pinned: [], excluded: [], more: [] } },
    ],
    ['extra', { extra: { a: { b: [1, null, 'c', true] } } }, { extra: { a: undefined } }],
  ])('take for %s what they should, and nothing else', (_, right, wrong) => {
    expect(storyFieldsSchema.parse({ ...emptyFields('en'), ...right })).toMatchObject(right);
    expect(takes(storyFieldsSchema, { ...emptyFields('en'), ...wrong })).toBe(false);
  });

  it('are all there, and no more', () => {
    expect(storyFieldsSchema.parse(emptyFields('en'))).toEqual(emptyFields('en'));
    for (const name of Object.keys(emptyFields('en')))
      expect(takes(storyFieldsSchema, { ...emptyFields('en'), [name]: undefined }), name).toBe(false);
    expect(takes(storyFieldsSchema, { ...emptyFields('en'), more: '' })).toBe(false);
  });
});

describe('a story as it lies on disk', () => {
  const STEP = {
    when: '2026-01-28T10:00:00Z',
    who: '',
    from: 'draft',
    to: 'ready',
    why: '',
    overridden: ['a'],
  };

  it('says its format, its version, its id and its moments', () => {
    expect(storySchema.parse(STORY)).toEqual(STORY);
    for (const wrong of [
      { format: 'other' },
      { version: 1 },
      { version: '2' },
      { id: 'Story-0001' },
      { created: '2026-01-28' },
      { modified: '2026-01-28T10:00:00+02:00' },
      { body: {} },
      { more: 1 },
    ])
      expect(takesStory(wrong), JSON.stringify(wrong)).toBe(false);
  });

  it('has a trail of whole steps', () => {
    expect(takesStory({ trail: [STEP] })).toBe(true);
    for (const wrong of [
      { when: 'once' },
      { who: ' ' },
      { from: 'lost' },
      { to: 'lost' },
      { why: 'two\nlines' },
      { overridden: ['two\nlines'] },
      { overridden: 'a' },
      { more: 1 },
    ])
      expect(takesStory({ trail: [{ ...STEP, ...wrong }] }), JSON.stringify(wrong)).toBe(false);
  });

  it.each([
    ['story-0001', true],
    ['a------z', true],
    ['a-----z', false],
    [`a${'0'.repeat(38)}z`, true],
    [`a${'0'.repeat(39)}z`, false],
    ['-tory-0001', false],
    ['story-000-', false],
    ['Story-0001', false],
    ['story_0001', false],
    ['story-0001\n', false],
    ['../../../x', false],
  ])('has the id %j: %s', (id, sound) => {
    expect(STORY_ID.test(id)).toBe(sound);
  });

  it.each([
    ['en', true],
    ['pt-BR', true],
    ['', false],
    ['no language', false],
    ['e', false],
  ])('is in the language %j: %s', (tag, sound) => {
    expect(isLanguageTag(tag)).toBe(sound);
  });
});

describe('a block of a story', () => {
  const figure = { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' };
  const paragraph = { type: 'paragraph', children: [text('a')] };
  const list = { type: 'list', ordered: false, items: [{ children: [], lists: [] }] };
  const table = {
    type: 'table',
    caption: [],
    headerRow: false,
    headerColumn: false,
    align: [null, 'left', 'center', 'right'],
    rows: [[{ children: [], columns: 2, rows: 2 }]],
  };
  const quote = { type: 'quote', children: [paragraph, list], attribution: [text('b')] };
  const keypoints = { type: 'keypoints', title: [], points: [[]] };
  const embed = { type: 'embed', href: 'https://a.org/', title: '', description: '' };
  const related = { type: 'related', story: 'story-0001', headline: '', label: '' };
  const code = { type: 'code', language: 'js', text: 'a\n\tb' };
  const word = (change: object) => ({ ...paragraph, children: [{ ...text('a'), ...change }] });
  const link = (change: object) => ({
    ...paragraph,
    children: [{ type: 'link', href: '#x', children: [text('a'), { type: 'break' }], ...change }],
  });

  it.each([
    paragraph,
    { ...paragraph, direction: 'rtl' },
    { ...paragraph, direction: 'ltr' },
    { ...paragraph, children: [] },
    { type: 'heading', level: 2, children: [] },
    { type: 'heading', level: 3, children: [], direction: 'ltr' },
    { type: 'heading', level: 4, children: [] },
    list,
    { ...list, ordered: true, start: 0 },
    { ...list, ordered: true, start: 999_999_999, direction: 'rtl' },
    { ...list, items: [{ children: [text('a')], lists: [list] }] },
    quote,
    { ...quote, type: 'pullquote' },
    figure,
    { ...figure, width: 1, height: 1_000_000, licence: 'CC0', focus: { x: 0, y: 1 } },
    { type: 'gallery', figures: [figure, figure], caption: 'a' },
    { type: 'divider' },
    keypoints,
    embed,
    related,
    table,
    code,
    word({ marks: ['bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript'] }),
    word({ phrase: { language: null, direction: 'auto' } }),
    word({ phrase: { language: 'en-GB', direction: 'ltr' } }),
    link({}),
    link({ title: 'a' }),
    {
      ...paragraph,
      children: [{ type: 'footnote', children: [text('a'), { type: 'break' }, ...link({}).children] }],
    },
    { ...paragraph, children: [{ type: 'footnote', children: [] }] },
  ])('may be %j', (block) => {
    expect(blockSchema.parse(block)).toEqual(block);
  });

  it.each([
    { ...paragraph, direction: 'up' },
    { ...paragraph, direction: null },
    { ...paragraph, children: undefined },
    { ...paragraph, more: 1 },
    { type: 'heading', level: 1, children: [] },
    { type: 'heading', level: 5, children: [] },
    { ...list, items: [] },
    { ...list, start: -1 },
    { ...list, start: 1.5 },
    { ...list, start: 1_000_000_000 },
    { ...list, ordered: 'yes' },
    { ...list, items: [{ children: [] }] },
    { ...list, items: [{ children: [], lists: [paragraph] }] },
    { ...quote, children: [] },
    { ...quote, children: [figure] },
    { ...quote, attribution: '' },
    { ...quote, type: 'pullquote', children: [] },
    { ...figure, media: '../a.png' },
    { ...figure, width: 0 },
    { ...figure, height: 1_000_001 },
    { ...figure, width: 1.5 },
    { ...figure, alt: 'two\nlines' },
    { ...figure, licence: 'two\nlines' },
    { ...figure, focus: { x: 1.1, y: 0 } },
    { ...figure, focus: { x: 0, y: -0.1 } },
    { ...figure, focus: { x: 0 } },
    { ...figure, focus: { x: 0, y: 0, more: 1 } },
    { type: 'gallery', figures: [figure], caption: '' },
    { type: 'divider', more: 1 },
    { ...keypoints, points: [] },
    { ...keypoints, title: '' },
    { ...embed, href: '/x' },
    { ...embed, title: 'two\nlines' },
    { ...related, story: 'x' },
    { ...related, label: 'two\nlines' },
    { ...table, rows: [] },
    { ...table, rows: [[{ children: [], columns: 1 }]] },
    { ...table, rows: [[{ children: [], rows: 10_001 }]] },
    { ...table, rows: [Array.from({ length: 201 }, () => ({ children: [] }))] },
    { ...table, align: Array.from({ length: 201 }, () => null) },
    { ...table, align: ['top'] },
    { ...table, headerRow: 1 },
    { ...code, language: 'two words' },
    { ...code, text: 'a\rb' },
    word({ text: '' }),
    word({ text: 'two\nlines' }),
    word({ marks: [] }),
    word({ marks: ['italic', 'bold'] }),
    word({ marks: ['bold', 'bold'] }),
    word({ marks: ['bold', 'italic', 'bold'] }),
    word({ marks: ['blink'] }),
    word({ phrase: { language: 'EN-gb', direction: 'ltr' } }),
    word({ more: 1 }),
    link({ href: 'javascript:x' }),
    link({ href: ' #x' }),
    link({ title: '' }),
    link({ title: 'two\nlines' }),
    link({ children: [] }),
    link({ children: link({}).children }),
    { ...paragraph, children: [{ type: 'footnote', children: [{ type: 'footnote', children: [] }] }] },
    { type: 'timeline' },
  ])('may not be %j', (block) => {
    expect(takes(blockSchema, block)).toBe(false);
  });

  it('that is refused says why', () => {
    const said = (block: object) => blockSchema.safeParse(block).error?.issues.map(({ message }) => message);
    expect(said({ ...embed, href: '/x' })).toEqual(['is not an address of the web']);
    expect(said({ ...figure, media: 'x' })).toEqual(['is not the name of a picture']);
    expect(said({ ...figure, alt: '\n' })).toEqual(['holds a control character']);
    expect(said({ ...related, story: 'x' })).toEqual(['is not the id of a story']);
    expect(said({ ...code, language: 'a b' })).toEqual(['is not the name of a language of code']);
    expect(said({ ...code, text: '\r' })).toEqual(['holds a control character']);
    expect(said({ ...table, rows: [Array.from({ length: 201 }, () => ({ children: [] }))] })).toEqual([
      'holds more cells than a story can hold',
    ]);
    expect(said(word({ text: '\n' }))).toEqual(['holds a control character']);
    expect(said(word({ marks: ['bold', 'bold'] }))).toEqual(['holds marks out of order or twice']);
    expect(said(word({ phrase: { language: 'EN', direction: 'ltr' } }))).toEqual([
      'is not a language’s tag such as en-GB',
    ]);
    expect(said(link({ title: '\n' }))).toEqual(['holds a control character']);
  });
});

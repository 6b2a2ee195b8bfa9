import { describe, expect, it } from 'vitest';
import { mapOffset } from '../../../shared/merge/map-offset.ts';
import { mergeBodies } from '../../../shared/merge/merge-bodies.ts';
import { initialChoices, type MergeDraft, mergeDrafts } from '../../../shared/merge/merge-drafts.ts';
import { conflictCount, mergedText, mergeStories } from '../../../shared/merge/merge-stories.ts';
import type { Block } from '../../../shared/story/block.ts';
import { emptyFields, type StoryFields } from '../../../shared/story/story.ts';

const body = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
const draft = (id: string, fields: Partial<StoryFields>, blocks: readonly Block[] = []): MergeDraft => ({
  id,
  fields: { ...emptyFields('en'), ...fields },
  body: blocks,
});

describe('the fields of two drafts', () => {
  const merged = (kept: Partial<StoryFields>, other: Partial<StoryFields>) =>
    mergeDrafts(draft('story-kept', kept), draft('story-other', other));

  it('of what names the story and where it stands are those of the kept one', () => {
    const own: Partial<StoryFields> = {
      slug: '',
      status: 'pitch',
      language: 'fr',
      date: null,
      updated: null,
      canonical: null,
    };
    const merge = merged(own, {
      slug: 'talks',
      status: 'ready',
      language: 'en',
      date: '2026-01-28',
      updated: '2026-01-28',
      canonical: 'https://a.org/',
    });
    expect(merge.fields).toMatchObject(own);
    expect(merge.conflicts).toEqual([]);
  });

  it('are taken where one says nothing, and asked about where both say something else', () => {
    const place = (name: string, date: string | null = null) => ({ dateline: { place: name, date } });
    expect(merged(place(''), place('Cairo')).fields.dateline.place).toBe('Cairo');
    expect(merged(place('Cairo'), place('')).fields.dateline.place).toBe('Cairo');
    expect(merged(place('Cairo'), place('')).conflicts).toEqual([]);
    expect(merged(place('Cairo'), place('Goma')).conflicts).toEqual(['dateline']);
    expect(merged(place('Cairo'), place('', '2026-01-28')).conflicts).toEqual(['dateline']);
    expect(merged(place('', '2026-01-28'), place('Cairo')).conflicts).toEqual(['dateline']);
    expect(merged({ wordTarget: 500 }, { wordTarget: null })).toMatchObject({
      fields: { wordTarget: 500 },
      conflicts: [],
    });
    expect(merged({ wordTarget: null }, { wordTarget: 500 }).fields.wordTarget).toBe(500);
    expect(merged({ priority: 1 }, { priority: 2 })).toMatchObject({
      fields: { priority: 1 },
      conflicts: ['priority'],
      theirs: { priority: 2 },
    });
    expect(merged({ series: 'Nile' }, { series: 'Nile' }).conflicts).toEqual([]);
  });

  it('are united where they are lists, notes or unknown to Dateline', () => {
    const merge = merged(
      { sections: ['World'], collections: ['A'], extra: { a: 1, b: 1 } },
      { sections: ['Africa', 'World'], collections: ['B'], extra: { b: 2, c: 2 } },
    );
    expect(merge.fields).toMatchObject({
      sections: ['World', 'Africa'],
      collections: ['A', 'B'],
      extra: { a: 1, b: 1, c: 2 },
    });
    const note = (one: string, other: string) => merged({ note: one }, { note: other }).fields.note;
    expect(note('Call them.', '')).toBe('Call them.');
    expect(note('', 'Call them.')).toBe('Call them.');
    expect(note('Call them. Soon.', 'Call them.')).toBe('Call them. Soon.');
    expect(note('Call them.', 'Call them. Soon.')).toBe('Call them.\n\nCall them. Soon.');
  });

  it('lead to neither of the two, and leave out no story that is pinned', () => {
    const follows = (one: string | null, other: string | null) =>
      merged({ follows: one }, { follows: other }).fields.follows;
    expect(follows('story-third', 'story-fourth')).toBe('story-third');
    expect(follows(null, 'story-third')).toBe('story-third');
    expect(follows('story-other', 'story-third')).toBe('story-third');
    expect(follows('story-kept', null)).toBeNull();
    const { related } = merged(
      { related: { pinned: ['story-a'], excluded: ['story-b', 'story-other'] } },
      { related: { pinned: ['story-b', 'story-kept'], excluded: ['story-a', 'story-c', 'story-kept'] } },
    ).fields;
    expect(related).toEqual({ pinned: ['story-a', 'story-b'], excluded: ['story-c'] });
  });
});

describe('the paragraphs of two drafts', () => {
  const words = (mark: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${mark}${at} ${mark} alone${mark}${at}`);

  it('are places of their own up to a hundred and fifty, and then as few as can be', () => {
    const parts = (count: number) =>
      mergeDrafts(
        draft('story-kept', {}, body(...words('alpha', count))),
        draft('story-other', {}, body('Egypt waits.')),
      ).parts.length;
    expect(parts(149)).toBe(150);
    expect(parts(150)).toBe(2);
  });

  it('stay one place where they stand beside each other, however many there are', () => {
    const kept = body('Shared first.', ...words('alpha', 200), 'Shared last.');
    const other = body('Shared first.', ...words('beta', 200), 'Shared last.');
    const { parts } = mergeDrafts(draft('story-kept', {}, kept), draft('story-other', {}, other));
    expect(
      parts.map((part) => (part.kind === 'clean' ? 'both' : [part.mine.length, part.theirs.length])),
    ).toEqual(['both', [200, 0], [0, 200], 'both']);
    expect(parts.flatMap((part) => (part.kind === 'clean' ? part.blocks : part.mine))).toEqual(kept);
  });

  it('are first chosen so that nothing goes by itself, and of two that differ neither is', () => {
    const merge = mergeDrafts(
      draft('story-kept', {}, body('Ministers met in Cairo on Friday.', 'Only here is this said.')),
      draft('story-other', {}, body('Ministers met in Goma on Friday.', 'Elsewhere something was told.')),
    );
    expect(initialChoices(merge)).toEqual({ fields: {}, parts: [undefined, 'both', 'both'] });
  });
});

describe('a conflict', () => {
  it('is counted by field and by part, and mine until somebody chooses', () => {
    const text = (headline: string, ...texts: readonly string[]) => ({
      fields: { ...emptyFields('en'), headline },
      body: body(...texts),
    });
    const merge = mergeStories(null, text('Mine', 'A', 'B'), text('Theirs', 'A', 'C'));
    expect([merge.conflicts, conflictCount(merge)]).toEqual([['headline'], 2]);
    expect(mergedText(merge, { fields: {}, parts: [undefined] })).toEqual(text('Mine', 'A', 'B'));
    expect(mergedText(merge, { fields: { headline: 'theirs' }, parts: ['theirs'] })).toEqual(
      text('Theirs', 'A', 'C'),
    );
    expect(mergedText(merge, { fields: { headline: 'mine' }, parts: ['both'] }).body).toEqual(
      body('A', 'B', 'C'),
    );
    expect(mergeStories(null, text('One', 'A'), text('One', 'A'))).toMatchObject({
      conflicts: [],
      parts: [{ kind: 'clean' }],
    });
  });

  it.each<
    [
      string,
      readonly Block[],
      readonly Block[],
      readonly Block[],
      readonly (readonly [readonly Block[], readonly Block[]])[],
    ]
  >([
    [
      'both put in something at one place',
      body('A', 'B'),
      body('A', 'M', 'B'),
      body('A', 'T', 'B'),
      [[body('M'), body('T')]],
    ],
    [
      'both removed one, and one put something in its place',
      body('A', 'B', 'C'),
      body('A', 'C'),
      body('A', 'T', 'C'),
      [[[], body('T')]],
    ],
    ['one changed what the other parted in two', body('A'), body('A2'), body('A', 'N', 'T'), []],
    [
      'both changed it, and one added more',
      body('A'),
      body('M'),
      body('T', 'N'),
      [[body('M'), body('T', 'N')]],
    ],
  ])('is there where %s', (_, base, mine, theirs, conflicts) => {
    const parts = mergeBodies(base, mine, theirs);
    expect(parts.flatMap((part) => (part.kind === 'conflict' ? [[part.mine, part.theirs]] : []))).toEqual(
      conflicts,
    );
  });

  it('is none where both put in the same, or nothing is left', () => {
    expect(mergeBodies(body('A'), body('A', 'N'), body('A', 'N'))).toEqual([
      { kind: 'clean', blocks: body('A', 'N') },
    ]);
    expect(mergeBodies(body('A'), [], [])).toEqual([]);
    expect(mergeBodies([], [], [])).toEqual([]);
    expect(mergeBodies(null, body('A'), body('A'))).toEqual([{ kind: 'clean', blocks: body('A') }]);
    expect(mergeBodies(null, body('A', 'B'), body('C', 'D'))).toEqual([
      { kind: 'conflict', mine: body('A'), theirs: body('C') },
      { kind: 'conflict', mine: body('B'), theirs: body('D') },
    ]);
  });
});

describe('a place in a changed text', () => {
  const mapped = (before: string, after: string) => {
    const place = mapOffset(before.replace('|', ''), after, before.indexOf('|'));
    return `${after.slice(0, place)}|${after.slice(place)}`;
  };

  it.each([
    ['abc|def', 'abcXdef', 'abc|Xdef'],
    ['abcd|ef', 'abcXdef', 'abcXd|ef'],
    ['one two three| four', '1 two three, 4', '1 two three|, 4'],
    ['1 |two three 2', 'one two three four', 'one |two three four'],
    ['X abcd| Y', 'Z abcd W', 'Z abcd| W'],
    ['X abc| Y', 'Z abc W', 'Z abc| W'],
    ['X abcd| Y', 'Z abcd or abcd W', 'Z abcd| or abcd W'],
    ['Xwords| of mineY', 'Zwords of mine, words of mineW', 'Zwords| of mine, words of mineW'],
  ])('%j in %j', (before, after, expected) => {
    expect(mapped(before, after)).toBe(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBodies } from '../../../shared/merge/merge-bodies.ts';
import { conflictCount, mergedText, mergeStories } from '../../../shared/merge/merge-stories.ts';
import type { Block } from '../../../shared/story/block.ts';
import { emptyFields } from '../../../shared/story/story.ts';
import { arbitraryBody } from '../../support/arbitrary-story.ts';

const body = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
const text = (blocks: readonly Block[], fields = {}) => ({
  fields: { ...emptyFields('en'), ...fields },
  body: blocks,
});
const NOTHING = { fields: {}, parts: [] };

describe('mergeBodies', () => {
  it.each([
    ['one changed it', body('A', 'B'), body('A', 'B2'), body('A', 'B'), body('A', 'B2')],
    ['the other changed it', body('A', 'B'), body('A', 'B'), body('A2', 'B'), body('A2', 'B')],
    ['neighbours', body('A', 'B'), body('A2', 'B'), body('A', 'B2'), body('A2', 'B2')],
    ['the same change', body('A'), body('A2'), body('A2'), body('A2')],
    [
      'one added, the other changed',
      body('A', 'B', 'C'),
      body('N', 'A', 'B', 'C'),
      body('A', 'B', 'C2'),
      body('N', 'A', 'B', 'C2'),
    ],
    ['one added beside what the other changed', body('A'), body('A', 'N'), body('A2'), body('A2', 'N')],
    ['the other added before what one changed', body('A'), body('A2'), body('N', 'A'), body('N', 'A2')],
    [
      'one removed, the other added elsewhere',
      body('A', 'B', 'C'),
      body('B', 'C'),
      body('A', 'B', 'C', 'D'),
      body('B', 'C', 'D'),
    ],
  ])('needs nobody where %s', (_, base, mine, theirs, merged) => {
    expect(mergeBodies(base, mine, theirs)).toEqual([{ kind: 'clean', blocks: merged }]);
  });

  it('leaves to a person what both changed, and only that', () => {
    expect(mergeBodies(body('A', 'B', 'C'), body('A', 'mine', 'C'), body('A', 'theirs', 'C2'))).toEqual([
      { kind: 'clean', blocks: body('A') },
      { kind: 'conflict', mine: body('mine'), theirs: body('theirs') },
      { kind: 'clean', blocks: body('C2') },
    ]);
  });

  it('leaves to a person what one removed and the other changed', () => {
    expect(mergeBodies(body('A', 'B'), body('A'), body('A', 'B2'))).toEqual([
      { kind: 'clean', blocks: body('A') },
      { kind: 'conflict', mine: [], theirs: body('B2') },
    ]);
  });

  it('calls every difference a conflict when nobody knows what both began from', () => {
    expect(mergeBodies(null, body('A', 'B'), body('A', 'B', 'C'))).toEqual([
      { kind: 'clean', blocks: body('A', 'B') },
      { kind: 'conflict', mine: [], theirs: body('C') },
    ]);
  });

  it('takes the only change whatever it is, and gives back each side when it is chosen everywhere', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, arbitraryBody, (base, mine, theirs) => {
        expect(blocksOf(base, base, theirs, 'mine')).toEqual(theirs);
        expect(blocksOf(base, mine, base, 'mine')).toEqual(mine);
        expect(blocksOf(null, mine, theirs, 'mine')).toEqual(mine);
        expect(blocksOf(null, mine, theirs, 'theirs')).toEqual(theirs);
      }),
      { numRuns: 60 },
    );
  });

  it('drops no block that one side added', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, arbitraryBody, (base, mine, theirs) => {
        const parts = mergeBodies(base, mine, theirs);
        const all = parts.flatMap((part) =>
          part.kind === 'clean' ? part.blocks : [...part.mine, ...part.theirs],
        );
        const keys = new Set(all.map((block) => JSON.stringify(block)));
        const old = new Set(base.map((block) => JSON.stringify(block)));
        for (const block of [...mine, ...theirs]) {
          const key = JSON.stringify(block);
          if (!old.has(key)) expect(keys).toContain(key);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function blocksOf(
  base: readonly Block[] | null,
  mine: readonly Block[],
  theirs: readonly Block[],
  choice: 'mine' | 'theirs',
): readonly Block[] {
  return mergeBodies(base, mine, theirs).flatMap((part) =>
    part.kind === 'clean' ? part.blocks : part[choice],
  );
}

describe('mergeStories', () => {
  it('merges fields one by one', () => {
    const base = text(body('A'), { headline: 'Old', standfirst: 'Old', slug: 'old' });
    const mine = text(body('A'), { headline: 'Mine', standfirst: 'Old', slug: 'mine' });
    const theirs = text(body('A'), { headline: 'Old', standfirst: 'Theirs', slug: 'theirs' });
    const merge = mergeStories(base, mine, theirs);
    expect(merge.conflicts).toEqual(['slug']);
    expect(conflictCount(merge)).toBe(1);
    expect(mergedText(merge, NOTHING).fields).toMatchObject({
      headline: 'Mine',
      standfirst: 'Theirs',
      slug: 'mine',
    });
    expect(mergedText(merge, { fields: { slug: 'theirs' }, parts: [] }).fields.slug).toBe('theirs');
  });

  it('puts together what was chosen for each conflict', () => {
    const merge = mergeStories(
      text(body('A', 'B', 'C')),
      text(body('A1', 'B', 'C1')),
      text(body('A2', 'B', 'C2')),
    );
    expect(conflictCount(merge)).toBe(2);
    expect(mergedText(merge, NOTHING).body).toEqual(body('A1', 'B', 'C1'));
    const chosen = mergedText(merge, { fields: {}, parts: ['both', 'theirs'] });
    expect(chosen.body).toEqual(body('A1', 'A2', 'B', 'C2'));
  });
});

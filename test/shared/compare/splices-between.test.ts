import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splicesBetween } from '../../../shared/compare/splices-between.ts';
import type { Block } from '../../../shared/story/block.ts';
import { applySplice } from '../../../shared/story/splice.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const blocks = (texts: readonly string[]) => texts.map(paragraph);

it('leaves alone what says the same in other objects, also between changes', () => {
  const splices = splicesBetween(blocks(['a', 'b', 'c', 'd', 'e']), blocks(['A', 'b', 'c', 'new', 'd', 'E']));
  expect(splices).toEqual([
    { from: 0, remove: 1, insert: blocks(['A']) },
    { from: 3, remove: 0, insert: blocks(['new']) },
    { from: 4, remove: 1, insert: blocks(['E']) },
  ]);
  expect(splicesBetween(blocks(['a', 'a']), blocks(['a', 'a']))).toEqual([]);
});

it('carried out from the last to the first, turns one body into the other', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const splices = splicesBetween(blocks(before), blocks(after));
      const done = [...splices].reverse().reduce(applySplice, blocks(before) as readonly Block[]);
      expect(done).toEqual(blocks(after));
    }),
  );
});

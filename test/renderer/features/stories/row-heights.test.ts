import { expect, it } from 'vitest';
import type { ListRow, ListRows } from '../../../../renderer/features/stories/list-rows.ts';
import { rowHeights } from '../../../../renderer/features/stories/row-heights.ts';

const rowsOf = (count: number): ListRows => ({
  count,
  at: () => undefined,
  keyAt: (index) => index,
  isGroup: (index) => index === 0,
  indexOf: () => -1,
  groupAt: () => null,
  rowsIn: () => null,
  storiesIn: () => null,
});
const waiting: ListRow = { kind: 'waiting', id: 'waiting-1' };
const damaged: ListRow = { kind: 'damaged', id: 'story-1', story: { id: 'story-1', reason: 'Cut off.' } };

it('measures the rows of a list that a person goes through', () => {
  const heights = rowHeights(rowsOf(600));
  expect([heights.even, heights.isMeasured(waiting), heights.isMeasured(damaged)]).toEqual([
    false,
    true,
    true,
  ]);
});

it('gives the stories of a very long list one height, and measures only what is damaged', () => {
  const heights = rowHeights(rowsOf(100_000));
  expect([heights.even, heights.isMeasured(waiting), heights.isMeasured(damaged)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(heights.of(1)).toBe(heights.of(99_999));
  expect(heights.of(0)).toBeLessThan(heights.of(1));
  expect(heights.of(1)).toBeGreaterThan(rowHeights(rowsOf(600)).of(1));
});

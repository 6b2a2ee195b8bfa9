import { expect, it } from 'vitest';
import { concurrentFigures } from '../../reliability/concurrent/run-concurrent.ts';

// `npm run reliability -- concurrent --minutes 10` goes on for longer.
it('loses no word of two people and a sync program in one library', { timeout: 120_000 }, async () => {
  const figures = await concurrentFigures(
    4,
    1,
    undefined,
    ({ saves, takeOvers, settled }) => saves > 5 && takeOvers > 0 && settled > 0,
  );
  expect(figures.faults).toEqual([]);
  expect(figures.deliveries).toBeGreaterThan(5);
  expect(figures.marks).toBeGreaterThan(10);
});

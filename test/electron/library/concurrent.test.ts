import { expect, it } from 'vitest';
import { concurrentFigures } from '../../reliability/concurrent/run-concurrent.ts';

// `npm run reliability -- concurrent --minutes 10` goes on for longer.
it('loses no word of two people and a sync program in one library', { timeout: 120_000 }, async () => {
  const figures = await concurrentFigures(4, 1);
  expect(figures.faults).toEqual([]);
  expect(figures.saves).toBeGreaterThan(5);
  expect(figures.deliveries).toBeGreaterThan(5);
  expect(figures.takeOvers).toBeGreaterThan(0);
  expect(figures.settled).toBeGreaterThan(0);
  expect(figures.marks).toBeGreaterThan(10);
});

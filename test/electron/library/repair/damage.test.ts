import { expect, it } from 'vitest';
import { DAMAGES } from '../../../reliability/damage/damages.ts';
import { damageFigures } from '../../../reliability/damage/run-damage.ts';

// `npm run reliability -- damage` does the same to two hundred libraries.
it('names what was done to a library, and a repair makes nothing worse', { timeout: 120_000 }, async () => {
  const kinds = Object.keys(DAMAGES).length;
  const seeds = Array.from({ length: 10 }, (_, at) => 1 + at * 2).map((seed) => seed % (2 * kinds));
  const figures = await damageFigures(seeds, false);
  expect(figures.faults).toEqual([]);
  expect(figures.libraries).toBe(10);
  expect(figures.named).toBe(figures.toName);
  expect(figures.storiesAfter).toBeGreaterThanOrEqual(figures.storiesBefore);
});

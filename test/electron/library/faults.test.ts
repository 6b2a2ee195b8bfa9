import { expect, it } from 'vitest';
import { faultFigures } from '../../reliability/faults/run-faults.ts';

// `npm run reliability -- faults` lets every call of every operation fail in turn.
it('loses nothing and says one sentence when the disk fails, and goes on', { timeout: 120_000 }, async () => {
  const figures = await faultFigures(['type and save', 'bin a story', 'keep and name a version'], 1);
  expect(figures.faults).toEqual([]);
  expect(figures.injected).toBeGreaterThan(15);
  expect(figures.told + figures.borne).toBe(figures.injected);
});

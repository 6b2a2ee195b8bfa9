import { expect, it } from 'vitest';
import { powerCutFigures } from '../../reliability/power-cut/run-power-cut.ts';

const OPERATIONS = [
  'type and save',
  'paste a picture',
  'duplicate a story',
  'bin the first story ever',
  'thin the history out',
  'open an old format and save',
];

// `npm run reliability -- power-cut` does the same to every operation, at every step and in every way.
it('leaves a whole library behind wherever the power is cut', { timeout: 120_000 }, async () => {
  const figures = await powerCutFigures(OPERATIONS, 5);
  expect(figures.faults).toEqual([]);
  expect(figures.operations).toBe(OPERATIONS.length);
  expect(figures.states).toBe(5 * OPERATIONS.length);
  expect(figures.possible).toBeGreaterThan(figures.states);
});

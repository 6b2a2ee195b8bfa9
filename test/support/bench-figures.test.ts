import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { comparisonLine, isMet, ms } from '../bench/support/comparison.mjs';
import { withFigures } from '../bench/support/readme-figures.mjs';

const README = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8');
const start = {
  what: 'Start',
  dateline: ms(1006),
  beside: `bare window ${ms(466.04)}`,
  ratio: 2.159,
  wanted: 1.6,
};
const key = { what: 'Key', dateline: ms(17.25), beside: `bare ${ms(14)}`, ratio: 1.23, wanted: null };

it('tells what is missed, what holds, and what is only measured', () => {
  expect([start, { ...start, ratio: 1.6 }, key].map(isMet)).toEqual([false, true, true]);
  expect(comparisonLine(start)).toBe('  MISSED Start: 2.16x, wanted <= 1.6x');
  expect(comparisonLine({ ...start, ratio: 1.6 })).toBe('  holds  Start: 1.60x, wanted <= 1.6x');
  expect(comparisonLine(key)).toBe('         Key: 1.23x');
});

it('writes every figure of a run with its day into the README of the tests', () => {
  const desk = { heads: ['Stories', '1,000'], rows: [['start to the list', '1,570']] };
  const told = withFigures(
    README,
    [{ comparisons: [start] }, { comparisons: [key], desk }],
    new Date(2026, 10, 30),
  );
  expect(told).toContain('Measured by one run of `npm run bench` on 30 Nov 2026:');
  expect(told).toContain('| Start | 1,006 ms | bare window 466 ms | 2.16  | 1.6    |');
  expect(told).toContain('| Key   | 17.3 ms  | bare 14 ms         | 1.23  |        |');
  expect(told).toContain('| start to the list | 1,570 |');
  // Written twice it tells the last run alone.
  const again = withFigures(told, [{ comparisons: [key] }], new Date(2026, 11, 1));
  expect(again).toContain('on 1 Dec 2026:');
  expect(again).not.toContain('bare window 466 ms');
});

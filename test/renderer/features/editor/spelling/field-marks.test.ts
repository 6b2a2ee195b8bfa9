import { expect, it } from 'vitest';
import { marksIn } from '../../../../../renderer/features/editor/spelling/field-marks.ts';

const WRITTEN = 'The goverment meets in Khartuum';
const spans = [
  { start: 4, end: 13 },
  { start: 23, end: 31 },
];

it.each([
  ['what has not changed', WRITTEN, ['goverment', 'Khartuum']],
  ['what is typed before them', 'Now the goverment meets in Khartuum', ['goverment', 'Khartuum']],
  ['what is typed between them', 'The goverment quietly meets in Khartuum', ['goverment', 'Khartuum']],
  ['what is typed behind them', 'The goverment meets in Khartuum again', ['goverment']],
  ['what is typed in one', 'The govern meets in Khartuum', ['Khartuum']],
  ['what takes all of it away', '', []],
])('leaves the marks beside %s', (_, now, words) => {
  const marks = marksIn({ written: WRITTEN, spans }, now);
  expect(marks.map(({ start, end }) => now.slice(start, end))).toEqual(words);
});

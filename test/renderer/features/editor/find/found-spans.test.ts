import { expect, it } from 'vitest';
import { replacementsOf, spansOf } from '../../../../../renderer/features/editor/find/found-spans.ts';

const block = (key: string, ...lines: string[]) => ({ key, lines, fieldLines: new Set<number>() });
const one = block('1', 'port of Port Sudan');
const two = block('2', '', 'a port');
const found = [
  [
    [
      { start: 0, end: 4, replacement: 'harbour' },
      { start: 8, end: 12, replacement: 'Harbour' },
    ],
  ],
  [[], [{ start: 2, end: 6 }]],
];

it('puts what was found in blocks and lines in the order of the text', () => {
  expect(spansOf([one, two], found).map(({ block: { key }, line, start }) => [key, line, start])).toEqual([
    ['1', 0, 0],
    ['1', 0, 8],
    ['2', 1, 2],
  ]);
});

it('gives the chosen hits what their own groups make of the template, and nothing where there is none', () => {
  const [, second, third] = spansOf([one, two], found);
  const chosen = [second, third].flatMap((hit) => hit ?? []);
  expect(replacementsOf(chosen, [one, two], found)).toEqual([
    { block: one, line: 0, start: 8, end: 12, replacement: 'Harbour' },
    { block: two, line: 1, start: 2, end: 6, replacement: '' },
  ]);
});

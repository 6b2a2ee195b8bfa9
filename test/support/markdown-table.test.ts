import { expect, it } from 'vitest';
import { markdownTable, tableIn, withTable } from './markdown-table.mjs';

it('is laid out as the formatter wants it', () => {
  expect(
    markdownTable(
      ['what', 'it'],
      [
        ['a long cell', '1'],
        ['b', '22'],
      ],
    ),
  ).toBe(
    ['| what        | it  |', '| ----------- | --- |', '| a long cell | 1   |', '| b           | 22  |'].join(
      '\n',
    ),
  );
});

it('takes the place of the table that stood between its marks, and of nothing else', () => {
  const text = 'before\n<!-- one -->\n\nold\n\n<!-- end of one -->\nafter <!-- two --> <!-- end of two -->\n';
  expect(withTable(text, 'one', 'new')).toBe(
    'before\n<!-- one -->\n\nnew\n\n<!-- end of one -->\nafter <!-- two --> <!-- end of two -->\n',
  );
  expect(tableIn(text, 'one')).toBe('old');
  expect(() => withTable(text, 'three', 'new')).toThrow('<!-- three -->');
});

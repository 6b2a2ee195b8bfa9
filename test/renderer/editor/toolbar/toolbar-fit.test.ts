import { expect, test } from 'vitest';
import { leftOut } from '../../../../renderer/editor/toolbar/toolbar-fit.ts';

test.each([
  [undefined, 0],
  [0, 0],
  [584, 0],
  [583, 1],
  [372, 9],
  [168, 16],
  [60, 16],
])('a row of %s pixels leaves %i tools to the menu', (width, count) => {
  expect(leftOut(width).size).toBe(count);
});

test('what is rare leaves first, and what every story needs last', () => {
  expect([...leftOut(560)]).toEqual(['clearFormatting']);
  expect(leftOut(230)).not.toContain('bold');
  expect(leftOut(230)).toContain('undo');
});

import { expect, it } from 'vitest';
import { scrollToHeight } from '../../../../renderer/editor/focus/scroll-to-height.ts';

const frame = { top: 100, height: 400 };

it('scrolls until the middle of the line is at the height', () => {
  expect(scrollToHeight({ top: 400, height: 20 }, frame, 0.5)).toBe(110);
  expect(scrollToHeight({ top: 150, height: 20 }, frame, 0.5)).toBe(-140);
});

it('leaves a line alone that is there to the pixel', () => {
  expect(scrollToHeight({ top: 290.6, height: 20 }, frame, 0.5)).toBe(0);
});

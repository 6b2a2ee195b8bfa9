import { expect, test } from 'vitest';
import { moveFocus, placeInWords, pointAt } from '../../../renderer/editor/nodes/figure/focal-point-moves.ts';

test('arrows move the point by a hundredth, with Shift by a tenth, and never out of the picture', () => {
  expect(moveFocus({ x: 0.5, y: 0.5 }, 'ArrowLeft', false)).toEqual({ x: 0.49, y: 0.5 });
  expect(moveFocus({ x: 0.5, y: 0.5 }, 'ArrowDown', true)).toEqual({ x: 0.5, y: 0.6 });
  expect(moveFocus({ x: 0.995, y: 0.02 }, 'ArrowRight', true)).toEqual({ x: 1, y: 0.02 });
  expect(moveFocus({ x: 0.5, y: 0.05 }, 'ArrowUp', true)).toEqual({ x: 0.5, y: 0 });
  expect(moveFocus({ x: 0.5, y: 0.5 }, 'Enter', false)).toBeNull();
  expect(moveFocus({ x: 0.5, y: 0.5 }, 'constructor', false)).toBeNull();
});

test('a click is a place in the picture, also at its very edge', () => {
  const box = { left: 100, top: 50, width: 400, height: 200 };
  expect(pointAt(200, 100, box)).toEqual({ x: 0.25, y: 0.25 });
  expect(pointAt(90, 260, box)).toEqual({ x: 0, y: 1 });
});

test('the point is told in words', () => {
  expect(placeInWords({ x: 0.3, y: 0.255 })).toBe('30% from the left, 26% from the top');
});

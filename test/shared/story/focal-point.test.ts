import { expect, it } from 'vitest';
import { MIDDLE, readFocus } from '../../../shared/story/focal-point.ts';

it('a picture without a focal point is cropped around its middle', () => {
  expect(MIDDLE).toEqual({ x: 0.5, y: 0.5 });
});

it.each([
  ['0.25,0.75', { x: 0.25, y: 0.75 }],
  ['0,1', { x: 0, y: 1 }],
  ['.5,.125', { x: 0.5, y: 0.125 }],
  ['5e-7,1.5e-10', { x: 5e-7, y: 1.5e-10 }],
])('%s is a place in a picture', (said, focus) => {
  expect(readFocus(said, ',')).toEqual(focus);
});

it.each([
  [''],
  ['0.5'],
  ['0.5,'],
  [',0.5'],
  ['0.5,0.5,0.5'],
  ['0.5 0.5'],
  ['1.5,0.5'],
  ['0.5,2'],
  ['-0.5,0.5'],
  ['0.5,-0'],
  ['0.,0.5'],
  ['.,0.5'],
  ['10,0.5'],
  ['00.5,0.5'],
  ['0.5x,0.5'],
  ['x0.5,0.5'],
  ['5e7,0.5'],
  ['5e-,0.5'],
  ['5e-1234,0.5'],
  ['15e-7,0.5'],
  ['5.e-7,0.5'],
  ['0x1,0.5'],
])('%j is none', (said) => {
  expect(readFocus(said, ',')).toBeNull();
});

it('is parted by whatever a format parts it by', () => {
  expect(readFocus('0.5 1', ' ')).toEqual({ x: 0.5, y: 1 });
});

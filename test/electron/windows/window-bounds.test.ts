import { expect, it } from 'vitest';
import { type Rectangle, windowBounds } from '../../../electron/windows/window-bounds.ts';

const main: Rectangle = { x: 0, y: 30, width: 1920, height: 1050 };
const left: Rectangle = { x: -2560, y: 0, width: 2560, height: 1440 };
const small: Rectangle = { x: 0, y: 0, width: 1280, height: 720 };

const cases: [string, Rectangle | null, Rectangle[], Rectangle][] = [
  ['in the middle of the main screen at first', null, [main], { x: 240, y: 105, width: 1440, height: 900 }],
  ['fitted into a small screen at first', null, [small], { x: 0, y: 0, width: 1280, height: 720 }],
  [
    'where it was',
    { x: 100, y: 100, width: 1200, height: 800 },
    [main],
    { x: 100, y: 100, width: 1200, height: 800 },
  ],
  [
    'where it was on a second screen',
    { x: -2000, y: 100, width: 1500, height: 900 },
    [main, left],
    { x: -2000, y: 100, width: 1500, height: 900 },
  ],
  [
    'on the main screen when the other one is gone',
    { x: -2000, y: 100, width: 1500, height: 900 },
    [main],
    { x: 210, y: 105, width: 1500, height: 900 },
  ],
  [
    'pushed back when it hangs over an edge',
    { x: 1500, y: 900, width: 1200, height: 800 },
    [main],
    { x: 720, y: 280, width: 1200, height: 800 },
  ],
  [
    'with its title bar in reach',
    { x: 100, y: -300, width: 1200, height: 800 },
    [main],
    { x: 100, y: 30, width: 1200, height: 800 },
  ],
  [
    'never smaller than it works',
    { x: 50, y: 50, width: 10, height: 10 },
    [main],
    { x: 50, y: 50, width: 1024, height: 700 },
  ],
  [
    'never larger than the screen',
    { x: 0, y: 0, width: 9000, height: 9000 },
    [main],
    { x: 0, y: 30, width: 1920, height: 1050 },
  ],
];

it.each(cases)('opens %s', (_name, saved, screens, expected) => {
  expect(windowBounds(saved, screens)).toEqual(expected);
});

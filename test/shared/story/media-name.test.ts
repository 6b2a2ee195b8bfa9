import { expect, it } from 'vitest';
import { isMediaName } from '../../../shared/story/media-name.ts';

it.each(['a.png', 'nile-2.jpg', '_a.jpeg', '0.gif', 'a_b-c.d.webp', 'a.avif', `${'x'.repeat(119)}.png`])(
  '%j may lie in the pictures of a story',
  (name) => {
    expect(isMediaName(name)).toBe(true);
  },
);

it.each([
  '',
  'a',
  '.png',
  '-a.png',
  'A.png',
  'a.PNG',
  'a..png',
  'a..b.png',
  '../a.png',
  'a/b.png',
  'a\\b.png',
  'a b.png',
  'a.svg',
  'a.png.exe',
  'a.pngx',
  'apng',
  'é.png',
  'a.png\n',
  '\na.png',
  `${'x'.repeat(120)}.png`,
])('%j may not', (name) => {
  expect(isMediaName(name)).toBe(false);
});

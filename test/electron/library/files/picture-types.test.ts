import { expect, it } from 'vitest';
import {
  isNamedAs,
  isTurnable,
  looksLikeSvg,
  PICTURE_EXTENSIONS,
  PICTURE_MIME,
  pictureType,
} from '../../../../electron/library/files/picture-types.ts';
import { avif, gif, jpeg, png, webp } from '../pictures.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['png', png(2, 2)],
  ['jpg', jpeg(2, 2)],
  ['gif', gif(2, 2)],
  ['gif', bytes('GIF87a and more')],
  ['webp', webp(2, 2)],
  ['avif', avif(2, 2)],
  ['avif', bytes('\0\0\0\x18ftypmif1\0\0\0\0miafavis')],
] as const)('knows a %s by its first bytes', (type, picture) => {
  expect(pictureType(picture)).toBe(type);
  // Also in the middle of other bytes.
  const within = Buffer.concat([Buffer.alloc(3), picture]).subarray(3);
  expect(pictureType(within)).toBe(type);
});

it.each([
  ['nothing', ''],
  ['half a mark', '\x89PNG\r\n'],
  ['a mark that comes later', ' \x89PNG\r\n\x1a\n'],
  ['another GIF', 'GIF88a and more'],
  ['a sound', 'RIFF\0\0\0\0WAVE and more'],
  ['WEBP without its container', 'XXXX\0\0\0\0WEBP and more'],
  ['a video', '\0\0\0\x18ftypisom\0\0\0\0isommp42'],
  ['HEIC, which few browsers show', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ['a brand behind the box', '\0\0\0\x10ftypmif1\0\0\0\0avif'],
  ['a brand between two', '\0\0\0\x18ftypmif1\0\0\0\0xxavifxx'],
  ['a box that is none', '\0\0\0\x18xxxxavif\0\0\0\0avifavif'],
])('takes %s for no picture', (_, text) => {
  expect(pictureType(bytes(text))).toBeNull();
});

it('knows a vector drawing, which can carry scripts', () => {
  expect(looksLikeSvg(bytes('<?xml version="1.0"?><SVG xmlns="x">'))).toBe(true);
  expect(looksLikeSvg(bytes('<svg>'))).toBe(true);
  expect(looksLikeSvg(bytes('<svgfoo>'))).toBe(false);
  expect(looksLikeSvg(bytes(`${' '.repeat(1000)}<svg>`))).toBe(false);
});

it('knows how each kind is called', () => {
  expect(isNamedAs('a.b.PNG', 'png')).toBe(true);
  expect(isNamedAs('a.jpeg', 'jpg')).toBe(true);
  expect(isNamedAs('a.JPG', 'jpg')).toBe(true);
  expect(isNamedAs('a.jpeg', 'png')).toBe(false);
  expect(isNamedAs('a.png', 'jpg')).toBe(false);
  expect(Object.keys(PICTURE_MIME).filter((type) => !PICTURE_EXTENSIONS.includes(type))).toEqual([]);
  expect(Object.values(PICTURE_MIME).every((mime) => /^image\/[a-z]+$/.test(mime))).toBe(true);
  expect(PICTURE_MIME.jpg).toBe('image/jpeg');
});

it('knows which of them browsers turn', () => {
  expect((['png', 'jpg', 'gif', 'webp', 'avif'] as const).filter(isTurnable)).toEqual(['png', 'jpg', 'webp']);
});

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isKnownWhole, keepWholePictures } from '../../../../../electron/library/cache/whole-pictures.ts';
import type { PictureType } from '../../../../../electron/library/files/picture-types.ts';
import { libraryLayout } from '../../../../../electron/library/layout/library-layout.ts';
import { decodeNow } from '../../../../../electron/library/media/decode/decode-now.ts';
import { pictureDamageOf } from '../../../../../electron/library/media/decode/picture-damage-of.ts';
import { temporaryFolder } from '../../temporary-library.ts';
import { drawnPicture, realPicture, withZeros } from '../real-pictures.ts';

const TYPES: readonly PictureType[] = ['png', 'jpg', 'gif', 'webp', 'avif'];

describe.each(TYPES)('a picture of the kind %s', (type) => {
  it('is whole', async () => {
    expect(await decodeNow(await realPicture(type))).toBeNull();
  });

  it.each([0.5, 0.9, 0.99])('is cut short at %d of its length', async (share) => {
    const whole = await realPicture(type);
    expect(await decodeNow(whole.subarray(0, Math.floor(whole.length * share)))).toBe('cut');
  });

  it('lacks its last bytes', async () => {
    const whole = await realPicture(type);
    expect(await decodeNow(whole.subarray(0, whole.length - 2))).toBe('cut');
  });

  it('has lost its middle', async () => {
    expect(await decodeNow(withZeros(await realPicture(type)))).toBe('broken');
  });
});

describe('a JPEG', () => {
  const qualities = [60, 75, 85, 95];
  const ways = [
    ['as cameras write it', {}],
    ['with tables of its own', { optimize_coding: true }],
    ['that appears by and by', { interlace: true }],
    ['that can be begun anywhere', { restart_interval: 4 }],
  ] as const;

  it.each(ways)('%s is whole in every quality, and without its middle is not', async (_, how) => {
    const { picture } = await drawnPicture();
    for (const Q of qualities) {
      const whole = Buffer.from(picture.jpegsaveBuffer({ Q, ...how }));
      expect([Q, await decodeNow(whole)]).toEqual([Q, null]);
      expect([Q, await decodeNow(withZeros(whole, 0.3, 0.4))]).toEqual([Q, 'broken']);
    }
  });

  it('of one colour, which is little else than zeros, is whole', async () => {
    const { codecs } = await drawnPicture();
    const white = codecs.Image.black(900, 700, { bands: 3 }).add(255).cast('uchar');
    for (const optimize_coding of [false, true]) {
      const bytes = Buffer.from(white.copy({ interpretation: 'srgb' }).jpegsaveBuffer({ optimize_coding }));
      expect(await decodeNow(bytes)).toBeNull();
    }
  });

  it('with some bytes before its end that cameras add is whole', async () => {
    const whole = await realPicture('jpg');
    const end = whole.length - 2;
    const padded = Buffer.concat([whole.subarray(0, end), Buffer.alloc(20), whole.subarray(end)]);
    expect(await decodeNow(padded)).toBeNull();
  });
});

it('counts a bit that turned in the pixels of a PNG', async () => {
  const picture = Buffer.from(await realPicture('png'));
  const at = Math.floor(picture.length / 2);
  picture[at] = (picture[at] as number) ^ 4;
  expect(await decodeNow(picture)).toBe('broken');
});

it('is remembered by what it says where it is whole, and never where it is not', async () => {
  const folder = await temporaryFolder();
  const layout = libraryLayout(folder);
  const picture = await realPicture('jpg');
  const hash = createHash('sha256').update(picture).digest('base64');
  expect(isKnownWhole(layout, hash)).toBe(false);
  expect(await pictureDamageOf(layout, picture)).toBeNull();
  expect(await pictureDamageOf(layout, picture.subarray(0, 900))).toBe('cut');
  expect(isKnownWhole(layout, hash)).toBe(true);
  await keepWholePictures(layout);
  expect(await readFile(layout.cache.wholePictures, 'utf8')).toBe(`whole 1\n${hash}\n`);
  expect(await pictureDamageOf(layout, picture.subarray(0, 900))).toBe('cut');
});

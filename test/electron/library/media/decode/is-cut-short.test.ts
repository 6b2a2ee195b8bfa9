import { describe, expect, it } from 'vitest';
import { isCutShort } from '../../../../../electron/library/media/decode/is-cut-short.ts';
import { avif, gif, jpeg, png, webp } from '../../pictures.ts';

describe('a file that is shorter than it says', () => {
  it.each([
    ['png', png(4, 3)],
    ['webp', webp(4, 3)],
    ['avif', avif(4, 3)],
  ] as const)('is known by itself: %s', (type, whole) => {
    expect(isCutShort(type, whole)).toBe(false);
    expect(isCutShort(type, whole.subarray(0, -1))).toBe(true);
    expect(isCutShort(type, Buffer.concat([whole, Buffer.from('more')]))).toBe(false);
  });

  it.each([
    ['jpg', jpeg(4, 3)],
    ['gif', gif(4, 3)],
  ] as const)('is left to the decoder: %s', (type, whole) => {
    expect(isCutShort(type, whole.subarray(0, -1))).toBe(false);
  });

  it('is not meant where something else is wrong with it', () => {
    const odd = Buffer.from(png(4, 3));
    odd.write('12', 12, 'latin1');
    expect(isCutShort('png', odd)).toBe(false);
    const small = Buffer.from(avif(4, 3));
    small.writeUInt32BE(7, 0);
    expect(isCutShort('avif', small)).toBe(false);
  });

  it('may have a last box that goes on to the end, or is longer than four bytes can say', () => {
    const toEnd = Buffer.concat([avif(4, 3), Buffer.from('\0\0\0\0mdatpixels', 'latin1')]);
    expect(isCutShort('avif', toEnd)).toBe(false);
    const long = (size: number) => {
      const head = Buffer.from('\0\0\0\x01mdat\0\0\0\0\0\0\0\0', 'latin1');
      head.writeBigUInt64BE(BigInt(size), 8);
      return Buffer.concat([avif(4, 3), head, Buffer.from('pixels')]);
    };
    expect(isCutShort('avif', long(22))).toBe(false);
    expect(isCutShort('avif', long(23))).toBe(true);
    expect(isCutShort('avif', long(22).subarray(0, -7))).toBe(true);
  });
});

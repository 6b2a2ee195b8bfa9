import { describe, expect, it } from 'vitest';
import { webpFile } from '../../../../../electron/library/media/containers/webp-file.ts';
import { inspectPicture } from '../../../../../electron/library/media/inspect-picture.ts';
import { readExif } from '../../../../../electron/library/media/metadata/read-exif.ts';
import { webp } from '../../pictures.ts';

const KEEPS_NOTHING = { xmp: null, photoshop: null, orientation: 1 };

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

function riff(...chunks: readonly Buffer[]): Buffer {
  const content = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}

/** The head that says what else there is, for a picture of 300 to 200. */
function extended(flags: number): Buffer {
  const data = Buffer.alloc(10);
  data[0] = flags;
  data.writeUIntLE(299, 4, 3);
  data.writeUIntLE(199, 7, 3);
  return chunk('VP8X', data);
}

/** Pixels without loss, of 300 to 200, with or without places that one sees through. */
function lossless(alpha: boolean): Buffer {
  const data = Buffer.alloc(11, 7);
  data[0] = 0x2f;
  data.writeUInt32LE(299 | (199 << 14) | (alpha ? 0x10000000 : 0), 1);
  return chunk('VP8L', data);
}

const flagsOf = (bytes: Uint8Array | null) => bytes?.[20];

describe('a WebP', () => {
  it('of pixels alone stays as it is where nothing is said', () => {
    for (const bytes of [riff(lossless(false)), riff(lossless(true)), webp(300, 200)])
      expect(Buffer.from(webpFile.cleaned(bytes, KEEPS_NOTHING) ?? [])).toEqual(bytes);
  });

  it.each([
    [false, 0x04],
    [true, 0x14],
  ])('gets a head that says what was added (seen through: %s)', (alpha, flags) => {
    const out = webpFile.cleaned(riff(lossless(alpha)), { ...KEEPS_NOTHING, xmp: '<x/>' });
    expect(out).toEqual(riff(extended(flags), lossless(alpha), chunk('XMP ', Buffer.from('<x/>'))));
    expect(inspectPicture('a.webp', out ?? Buffer.alloc(0))).toMatchObject({ width: 300, height: 200 });
  });

  it('has its head corrected, and says how it is turned', () => {
    const bytes = riff(
      extended(0x3c),
      chunk('ICCP', Buffer.from('odd')),
      lossless(true),
      chunk('EXIF', Buffer.from('x')),
    );
    const cleaned = webpFile.cleaned(bytes, KEEPS_NOTHING);
    expect(cleaned).toEqual(riff(extended(0x30), chunk('ICCP', Buffer.from('odd')), lossless(true)));
    const turned = webpFile.cleaned(bytes, { ...KEEPS_NOTHING, orientation: 6 }) ?? Buffer.alloc(0);
    expect(flagsOf(turned)).toBe(0x38);
    expect(readExif(webpFile.readMetadata(turned).exif ?? Buffer.alloc(0)).orientation).toBe(6);
  });

  it('says what its EXIF says with and without the head that it has in a JPEG', () => {
    for (const head of ['Exif\0\0', '']) {
      const { exif } = webpFile.readMetadata(
        riff(lossless(false), chunk('EXIF', Buffer.from(`${head}MM\0*`))),
      );
      expect(String(Buffer.from(exif ?? []))).toBe('MM\0*');
    }
  });

  it('loses what hangs on behind it, and is kept as far as its pixels go', () => {
    const bytes = riff(lossless(false));
    const out = webpFile.cleaned(Buffer.concat([bytes, chunk('XMP ', Buffer.from('HIDDEN'))]), KEEPS_NOTHING);
    expect(out).toEqual(bytes);
    expect(webpFile.readMetadata(Buffer.concat([bytes, chunk('XMP ', Buffer.from('HIDDEN'))]))).toEqual({});
    expect(webpFile.cleaned(bytes.subarray(0, -4), KEEPS_NOTHING)).not.toBeNull();
  });

  it('is not cleaned where it cannot be told what is what', () => {
    for (const bytes of [
      riff(),
      riff(chunk('VP8X', Buffer.alloc(9))),
      riff(chunk('ACME', Buffer.from('x'))),
      Buffer.from('RIFF'),
    ])
      expect(webpFile.cleaned(bytes, KEEPS_NOTHING)).toBeNull();
    const tiny = riff(chunk('VP8L', Buffer.alloc(4)));
    expect(webpFile.cleaned(tiny, { ...KEEPS_NOTHING, xmp: '<x/>' })).toBeNull();
  });
});

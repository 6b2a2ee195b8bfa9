import { latin1 } from '../../files/latin1.ts';
import { exifOf } from '../metadata/write-exif.ts';
import type { PictureFile } from './picture-file.ts';

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const NEEDED = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const HAS_ALPHA = 0x10;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

export const webpFile: PictureFile = {
  readMetadata(bytes) {
    const found: { exif?: Uint8Array; xmp?: string } = {};
    for (const { type, data } of chunks(bytes)) {
      // Some programs write the head that EXIF has in a JPEG.
      if (type === 'EXIF') found.exif ??= latin1(data, 0, 4) === 'Exif' ? data.subarray(6) : data;
      if (type === 'XMP ') found.xmp ??= new TextDecoder().decode(data);
    }
    return found;
  },

  cleaned(bytes, { xmp, orientation }) {
    const kept = [...chunks(bytes)].filter(({ type }) => NEEDED.has(type));
    const flags = (xmp === null ? 0 : HAS_XMP) | (orientation === 1 ? 0 : HAS_EXIF);
    const head = headOf(kept, flags);
    if (head === null) return null;
    const body = [
      ...head,
      ...(orientation === 1 ? [] : [chunkOf('EXIF', exifOf(orientation))]),
      ...(xmp === null ? [] : [chunkOf('XMP ', Buffer.from(xmp))]),
    ];
    const content = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...body]);
    const riff = Buffer.from('RIFF\0\0\0\0', 'latin1');
    riff.writeUInt32LE(content.length, 4);
    return Buffer.concat([riff, content]);
  },
};

/**
 * The chunks, led by the one that says what else there is; a file of pixels alone needs none for as long as
 * nothing is added.
 */
function headOf(kept: readonly Chunk[], added: number): Uint8Array[] | null {
  const [first, ...rest] = kept;
  if (!first) return null;
  const others = rest.map(({ type, data }) => chunkOf(type, data));
  if (first.type === 'VP8X') {
    const data = Buffer.from(first.data);
    if (data.length < 10) return null;
    data[0] = ((data[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | added;
    return [chunkOf('VP8X', data), ...others];
  }
  const pixels = chunkOf(first.type, first.data);
  if (added === 0) return [pixels, ...others];
  const size = sizeOf(first);
  return size && [chunkOf('VP8X', extended(size, added)), pixels, ...others];
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly alpha: boolean;
}

/** RFC 9649, 2.6 and 3.4. */
function sizeOf({ type, data }: Chunk): Size | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (type === 'VP8 ' && data.length >= 10) {
    return {
      width: view.getUint16(6, true) & 0x3fff,
      height: view.getUint16(8, true) & 0x3fff,
      alpha: false,
    };
  }
  if (type !== 'VP8L' || data.length < 5) return null;
  const bits = view.getUint32(1, true);
  return {
    width: (bits & 0x3fff) + 1,
    height: ((bits >>> 14) & 0x3fff) + 1,
    alpha: (bits & 0x10000000) !== 0,
  };
}

function extended({ width, height, alpha }: Size, added: number): Uint8Array {
  const data = Buffer.alloc(10);
  data[0] = added | (alpha ? HAS_ALPHA : 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return data;
}

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return;
  // What hangs on behind the length that the file gives is no part of the picture.
  const end = Math.min(bytes.length, view.getUint32(4, true) + 8);
  let at = 12;
  while (at + 8 <= end) {
    const type = latin1(bytes, at, at + 4);
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > end && !type.startsWith('VP8')) return;
    yield { type, data: bytes.subarray(at + 8, Math.min(end, at + 8 + size)) };
    at += 8 + size + (size % 2);
  }
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

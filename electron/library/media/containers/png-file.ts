import { crc32, inflateSync } from 'node:zlib';
import { latin1 } from '../../files/latin1.ts';
import { exifOf } from '../metadata/write-exif.ts';
import type { PictureFile } from './picture-file.ts';

interface Chunk {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly data: Uint8Array;
}

const SIGNATURE_LENGTH = 8;
const XMP = 'XML:com.adobe.xmp';
const MOST_XMP = 1_000_000;

/** Beside the critical chunks: what colours, sizes on paper and animations need. */
const NEEDED = new Set(
  'tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
);

export const pngFile: PictureFile = {
  readMetadata(bytes) {
    const found: { exif?: Uint8Array; xmp?: string } = {};
    for (const { type, data } of chunks(bytes)) {
      if (type === 'eXIf') found.exif ??= data;
      const xmp = type === 'iTXt' ? xmpIn(data) : null;
      if (xmp !== null) found.xmp ??= xmp;
    }
    return found;
  },

  cleaned(bytes, { xmp, orientation }) {
    const all = [...chunks(bytes)];
    if (all[0]?.type !== 'IHDR') return null;
    const kept = all.filter(({ type }) => isCritical(type) || NEEDED.has(type)).map((chunk) => chunk.bytes);
    const told = xmp === null ? [] : [chunkOf('iTXt', Buffer.from(`${XMP}\0\0\0\0\0${xmp}`))];
    const turned = orientation === 1 ? [] : [chunkOf('eXIf', exifOf(orientation))];
    const signature = bytes.subarray(0, SIGNATURE_LENGTH);
    return Buffer.concat([signature, ...kept.toSpliced(1, 0, ...told, ...turned)]);
  },
};

/** A small first letter says that a picture can be shown without the chunk. */
function isCritical(type: string): boolean {
  return /^[A-Z]/.test(type);
}

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE_LENGTH;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const type = latin1(bytes, at + 4, at + 8);
    // Pixels that break off are shown as far as they go; any other chunk is worth nothing in part.
    if (end > bytes.length && type !== 'IDAT') return;
    yield { type, bytes: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) };
    if (type === 'IEND') return;
    at = end;
  }
}

/** Keyword, whether and how it is packed, language, translated keyword, text; all but the flags end in a zero. */
function xmpIn(data: Uint8Array): string | null {
  if (latin1(data, 0, XMP.length + 1) !== `${XMP}\0`) return null;
  const isPacked = data[XMP.length + 1] === 1;
  const language = data.indexOf(0, XMP.length + 3);
  const keyword = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (keyword < 0) return null;
  const text = data.subarray(keyword + 1);
  if (!isPacked) return new TextDecoder().decode(text);
  try {
    return inflateSync(text, { maxOutputLength: MOST_XMP }).toString('utf8');
  } catch {
    // Packed badly, or to burst: words that cannot be had.
    return null;
  }
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

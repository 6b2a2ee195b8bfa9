import type { PictureType } from '../../files/picture-types.ts';

/**
 * True where a file says of itself that it is longer than it is; formats that do not say so are left to the
 * decoder.
 */
export function isCutShort(type: PictureType, bytes: Buffer): boolean {
  switch (type) {
    case 'png':
      return lacksLastChunk(bytes);
    case 'webp':
      return bytes.length < 8 || bytes.length < bytes.readUInt32LE(4) + 8;
    case 'avif':
      return lacksBytesOfBox(bytes);
    default:
      return false;
  }
}

function lacksLastChunk(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    // Another kind of damage, which is found when it is decoded.
    if (!/^[A-Za-z]{4}$/.test(kind)) return false;
    if (kind === 'IEND') return end > bytes.length;
    at = end;
  }
  return true;
}

/** A size of 0 means up to the end, 1 that it stands in the next eight bytes (ISO/IEC 14496-12, 4.2). */
function lacksBytesOfBox(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    if (short === 0) return false;
    if (short === 1 && at + 16 > bytes.length) return true;
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < 8) return false;
    at += size;
  }
  return at > bytes.length;
}

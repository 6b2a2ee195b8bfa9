import { latin1 } from '../../files/latin1.ts';
import type { PictureFile } from './picture-file.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const APPLICATION = 0xff;

/** How often an animation runs, and its colours; other programs' blocks carry what they know of the picture. */
const NEEDED_APPLICATIONS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** GIF89a has no place for words that anybody reads, so none are written into it. */
export const gifFile: PictureFile = {
  readMetadata: () => ({}),

  cleaned(bytes) {
    const header = 13 + colours(bytes[10]);
    if (bytes.length < header) return null;
    const kept: Uint8Array[] = [bytes.subarray(0, header)];
    let at = header;
    while (at < bytes.length) {
      const start = at;
      const kind = bytes[at];
      if (kind === TRAILER) {
        kept.push(bytes.subarray(at, at + 1));
        break;
      }
      if (kind === IMAGE) at = endOfBlocks(bytes, at + 11 + colours(bytes[at + 9]));
      else if (kind === EXTENSION) at = endOfBlocks(bytes, at + 2);
      else return null;
      if (kind === IMAGE || isNeeded(bytes, start)) kept.push(bytes.subarray(start, at));
    }
    return Buffer.concat(kept);
  },
};

function isNeeded(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === COMMENT) return false;
  return label !== APPLICATION || NEEDED_APPLICATIONS.has(latin1(bytes, at + 3, at + 14));
}

/** Bytes of the colour table that the flags announce. */
function colours(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Each block says its length, and one of none is the last. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) break;
  }
  return Math.min(at, bytes.length);
}

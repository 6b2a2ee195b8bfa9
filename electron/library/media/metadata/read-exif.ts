import { decodeWords } from './decode-words.ts';

/** What is read of EXIF (CIPA DC-008): the first directory's words, and how the camera was held. */
export interface ExifWords {
  /** 1 to 8; 1 is upright. */
  readonly orientation: number;
  readonly description: string;
  readonly artist: string;
  readonly copyright: string;
}

const ORIENTATION = 0x0112;
const DESCRIPTION = 0x010e;
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;

const ASCII = 2;
const SHORT = 3;
const MOST_ENTRIES = 1000;

/** Reads a TIFF structure, from its byte order mark on. What points out of it is not there. */
export function readExif(tiff: Uint8Array): ExifWords {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const found = { orientation: 1, description: '', artist: '', copyright: '' };
  const little = tiff[0] === 0x49 && tiff[1] === 0x49;
  if (tiff.length < 8 || (!little && !(tiff[0] === 0x4d && tiff[1] === 0x4d))) return found;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return found;
  const count = Math.min(view.getUint16(start, little), MOST_ENTRIES);
  for (let at = start + 2, i = 0; i < count && at + 12 <= tiff.length; i++, at += 12) {
    const tag = view.getUint16(at, little);
    const type = view.getUint16(at + 2, little);
    if (tag === ORIENTATION && type === SHORT) {
      const value = view.getUint16(at + 8, little);
      if (value >= 1 && value <= 8) found.orientation = value;
    } else if (type === ASCII) {
      const length = view.getUint32(at + 4, little);
      const from = length <= 4 ? at + 8 : view.getUint32(at + 8, little);
      const text = from + length <= tiff.length ? decodeWords(tiff.subarray(from, from + length)) : '';
      if (tag === DESCRIPTION) found.description = text;
      else if (tag === ARTIST) found.artist = text;
      // The photographer's and the editor's copyright are parted by a zero.
      else if (tag === COPYRIGHT) found.copyright = text.split('\0').join(' ');
    }
  }
  return found;
}

import type { PictureWords } from './picture-words.ts';

/** The words as the content of a JPEG's APP13 segment, in UTF-8 and marked so; null when there are none. */
export function photoshopWithIptc(words: PictureWords): Uint8Array | null {
  // Lengths are those of the standard's datasets; what is longer is in XMP whole.
  const records = [
    record(2, 120, words.caption, 2000),
    record(2, 80, words.creator, 32),
    record(2, 110, words.credit, 32),
    record(2, 116, words.copyright, 128),
  ].filter((bytes) => bytes.length > 0);
  if (records.length === 0) return null;
  const iptc = Buffer.concat([
    Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]),
    Buffer.from([0x1c, 2, 0, 0, 2, 0, 4]),
    ...records,
  ]);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(iptc.length, head.length - 4);
  return Buffer.concat([head, iptc, Buffer.alloc(iptc.length % 2)]);
}

function record(set: number, number: number, text: string, longest: number): Buffer {
  if (text === '') return Buffer.alloc(0);
  const bytes = Buffer.from(shortened(text, longest));
  const head = Buffer.from([0x1c, set, number, 0, 0]);
  head.writeUInt16BE(bytes.length, 3);
  return Buffer.concat([head, bytes]);
}

/** At most so many bytes, and no half letter at the end. */
function shortened(text: string, longest: number): string {
  if (Buffer.byteLength(text) <= longest) return text;
  const cut = Buffer.from(text).subarray(0, longest).toString('utf8');
  return cut.replace(/\ufffd+$/, '');
}

import { latin1 } from '../../files/latin1.ts';
import { iptcInPhotoshop } from '../metadata/read-iptc.ts';
import { exifOf } from '../metadata/write-exif.ts';
import type { Embedded, PictureFile } from './picture-file.ts';

/** A marker with what belongs to it: its segment, and after a start of scan the pixels. */
interface Segment {
  readonly marker: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
}

const APP1 = 0xe1;
const APP13 = 0xed;
const SCAN = 0xda;
const END = 0xd9;
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
/** A segment's length is two bytes and counts itself. */
const LONGEST_CONTENT = 65_533;

export const jpegFile: PictureFile = {
  readMetadata(bytes) {
    const found: { exif?: Uint8Array; iptc?: Uint8Array; xmp?: string } = {};
    for (const { marker, content } of segments(bytes)) {
      if (marker === SCAN) break;
      if (marker === APP1 && startsWith(content, EXIF)) found.exif ??= content.subarray(EXIF.length);
      else if (marker === APP1 && startsWith(content, XMP))
        found.xmp ??= new TextDecoder().decode(content.subarray(XMP.length));
      else if (marker === APP13) {
        const iptc = iptcInPhotoshop(content);
        if (iptc) found.iptc ??= iptc;
      }
    }
    return found;
  },

  cleaned(bytes, embed) {
    const kept: Uint8Array[] = [bytes.subarray(0, 2)];
    const all = [...segments(bytes)];
    if (!all.some(({ marker }) => marker === SCAN || isFrame(marker))) return null;
    let told = false;
    for (const segment of all) {
      if (!told && segment.marker !== 0xe0) {
        kept.push(...embedded(embed));
        told = true;
      }
      if (isNeeded(segment)) kept.push(segment.bytes);
    }
    return Buffer.concat(kept);
  },
};

function embedded({ xmp, photoshop, orientation }: Embedded): Uint8Array[] {
  const packet = xmp === null ? null : Buffer.from(`${XMP}${xmp}`);
  return [
    ...(orientation === 1 ? [] : [segmentOf(APP1, Buffer.concat([Buffer.from(EXIF), exifOf(orientation)]))]),
    ...(packet && packet.length <= LONGEST_CONTENT ? [segmentOf(APP1, packet)] : []),
    ...(photoshop && photoshop.length <= LONGEST_CONTENT ? [segmentOf(APP13, photoshop)] : []),
  ];
}

/**
 * Of what applications add, only what the colours need: the version, the profile, and how Adobe's programs
 * wrote them.
 */
function isNeeded({ marker, content }: Segment): boolean {
  if (marker === 0xe0) return startsWith(content, 'JFIF\0');
  if (marker === 0xe2) return startsWith(content, 'ICC_PROFILE\0');
  if (marker === 0xee) return startsWith(content, 'Adobe');
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Everything after the start of image up to its end; what hangs on behind that is no part of the picture. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END || (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01) {
      yield { marker, bytes: bytes.subarray(at, at + 2), content: bytes.subarray(at + 2, at + 2) };
      if (marker === END) return;
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return;
    const end = marker === SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    yield { marker, bytes: bytes.subarray(at, end), content: bytes.subarray(at + 4, at + 2 + length) };
    at = end;
  }
}

/** Within the pixels a byte of ones is followed by a zero or by a restart; anything else is the next marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

function segmentOf(marker: number, content: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function startsWith(content: Uint8Array, text: string): boolean {
  return latin1(content, 0, text.length) === text;
}

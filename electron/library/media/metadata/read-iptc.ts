import { latin1 } from '../../files/latin1.ts';
import { decodeWords } from './decode-words.ts';

/** What is read of IPTC-IIM 4.2, as it lies in a JPEG's Photoshop block. */
export interface IptcWords {
  readonly caption: string;
  readonly byline: string;
  readonly credit: string;
  readonly copyright: string;
}

const PHOTOSHOP = 'Photoshop 3.0\0';
const IPTC_RESOURCE = 0x0404;
const UTF_8_MARK = '\x1b%G';

/** The IPTC records in the content of an APP13 segment; null where there are none. */
export function iptcInPhotoshop(content: Uint8Array): Uint8Array | null {
  if (latin1(content, 0, PHOTOSHOP.length) !== PHOTOSHOP) return null;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = PHOTOSHOP.length;
  while (at + 12 <= content.length && latin1(content, at, at + 4) === '8BIM') {
    const id = view.getUint16(at + 4);
    const name = (content[at + 6] ?? 0) + 1;
    const sizeAt = at + 6 + name + (name % 2);
    if (sizeAt + 4 > content.length) return null;
    const size = view.getUint32(sizeAt);
    const from = sizeAt + 4;
    if (from + size > content.length) return null;
    if (id === IPTC_RESOURCE) return content.subarray(from, from + size);
    at = from + size + (size % 2);
  }
  return null;
}

/** Reads the records; a damaged one ends the reading. */
export function readIptc(records: Uint8Array): IptcWords {
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  const found = new Map<string, Uint8Array[]>();
  let at = 0;
  while (at + 5 <= records.length && records[at] === 0x1c) {
    const key = `${records[at + 1]}:${records[at + 2]}`;
    const length = view.getUint16(at + 3);
    // Lengths over 32 kB are written in another form, which no caption needs.
    if (length > 0x7fff || at + 5 + length > records.length) break;
    const values = found.get(key) ?? [];
    values.push(records.subarray(at + 5, at + 5 + length));
    found.set(key, values);
    at += 5 + length;
  }
  const mark = found.get('1:90')?.[0];
  const charset = mark && latin1(mark, 0, 3) === UTF_8_MARK ? ('utf-8' as const) : undefined;
  const said = (key: string) => (found.get(key) ?? []).map((bytes) => decodeWords(bytes, charset)).join(', ');
  return { caption: said('2:120'), byline: said('2:80'), credit: said('2:110'), copyright: said('2:116') };
}

/** A record of the journal; an empty text says that nothing is left to keep. */
export interface JournalRecord {
  /** The higher, the newer. */
  readonly number: number;
  readonly text: string;
}

const MAGIC = 0x44544a31;
/** Magic, number, length and checksum, four bytes each. */
export const HEADER_BYTES = 16;

export function encodeRecord({ number, text }: JournalRecord): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(text);
  const bytes = new Uint8Array(HEADER_BYTES + words.length);
  bytes.set(words, HEADER_BYTES);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC);
  header.setUint32(4, number);
  header.setUint32(8, words.length);
  header.setUint32(12, checksumOf(bytes));
  return bytes;
}

/** Null for anything but a whole record: one that was being written when the program ended is none. */
export function decodeRecord(bytes: Uint8Array): JournalRecord | null {
  if (bytes.length < HEADER_BYTES) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = HEADER_BYTES + header.getUint32(8);
  if (header.getUint32(0) !== MAGIC || end > bytes.length) return null;
  const record = bytes.subarray(0, end);
  if (header.getUint32(12) !== checksumOf(record)) return null;
  return { number: header.getUint32(4), text: new TextDecoder().decode(record.subarray(HEADER_BYTES)) };
}

/** FNV-1a over everything but the checksum itself. */
function checksumOf(record: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < record.length; at++) {
    if (at === 12) at = HEADER_BYTES;
    if (at < record.length) hash = Math.imul(hash ^ (record[at] as number), 0x01000193);
  }
  return hash >>> 0;
}

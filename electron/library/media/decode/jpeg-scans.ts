const FRAME_OF_ONE_SCAN = new Set([0xc0, 0xc1]);
const TABLES = 0xc4;
const SCAN = 0xda;

/** The compressed pixels of a JPEG, as far as they lie in one piece. */
export interface JpegScan {
  readonly from: number;
  /** Behind the last byte. */
  readonly to: number;
  /** Where the head says how high and how wide the picture is, two bytes each. */
  readonly sizeAt: number;
  /** True where zeros may go on for long: they say of a block that it looks as the one before. */
  readonly mayBeZeros: boolean;
}

/**
 * The one scan of a JPEG whose blocks come one by one; null for a progressive one, and where the markers
 * make no sense.
 */
export function singleScan(bytes: Buffer): JpegScan | null {
  let at = 2;
  let sizeAt = 0;
  let mayBeZeros = true;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const content = bytes.subarray(at + 4, at + 2 + length);
    if (FRAME_OF_ONE_SCAN.has(marker)) sizeAt = at + 5;
    if (marker === TABLES && !sayNothingByZeros(content)) mayBeZeros = false;
    at += 2 + length;
    if (marker !== SCAN) continue;
    const to = endOfScan(bytes, at);
    const isOnly = bytes[to + 1] === 0xd9 || to === bytes.length;
    return sizeAt > 0 && isOnly ? { from: at, to, sizeAt, mayBeZeros } : null;
  }
  return null;
}

/**
 * True where the code that is all zeros says "as before" of a block's colour, and "nothing more" in it
 * (ITU-T T.81, B.2.4.2).
 */
function sayNothingByZeros(tables: Uint8Array): boolean {
  let at = 0;
  while (at + 17 <= tables.length) {
    const symbols = tables.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    if (tables[at + 17] !== 0) return false;
    at += 17 + symbols;
  }
  return true;
}

/** A 255 among the pixels is followed by a zero, or restarts the decoder. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

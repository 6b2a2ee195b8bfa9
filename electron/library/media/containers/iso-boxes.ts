import { latin1 } from '../../files/latin1.ts';

/** A box of the ISO base media file format (ISO/IEC 14496-12, 4.2). */
export interface IsoBox {
  readonly type: string;
  readonly start: number;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** More than any picture has; a file may say that it goes on for ever. */
const MOST_BOXES = 1000;

/** The boxes from `start` to `end`, as far as they can be told apart. */
export function isoBoxes(bytes: Uint8Array, start: number, end: number): readonly IsoBox[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: IsoBox[] = [];
  let at = start;
  while (at + 8 <= end && found.length < MOST_BOXES) {
    const short = view.getUint32(at);
    const isLong = short === 1 && at + 16 <= end;
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
    const head = isLong ? 16 : 8;
    if (size < head || at + size > end) break;
    found.push({ type: latin1(bytes, at + 4, at + 8), start: at, from: at + head, to: at + size });
    at += size;
  }
  return found;
}

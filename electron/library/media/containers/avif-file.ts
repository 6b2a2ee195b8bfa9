import { latin1 } from '../../files/latin1.ts';
import { type IsoBox, isoBoxes } from './iso-boxes.ts';
import type { PictureFile } from './picture-file.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

const NEEDED = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip']);
const MOST_ITEMS = 1000;

/**
 * AVIF (ISO/IEC 23008-12) names every piece by its place in the file, so nothing is taken out: what is said
 * of the picture is written over with blanks, and with the new words where they fit.
 */
export const avifFile: PictureFile = {
  readMetadata(bytes) {
    const items = metadataItems(bytes);
    const [exif] = items?.exif ?? [];
    const [xmp] = items?.xmp ?? [];
    // Four bytes say how far on the TIFF structure begins.
    const offset = exif ? 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(exif.from) : 0;
    return {
      ...(exif && { exif: bytes.subarray(Math.min(exif.to, exif.from + offset), exif.to) }),
      ...(xmp && { xmp: new TextDecoder().decode(bytes.subarray(xmp.from, xmp.to)) }),
    };
  },

  cleaned(bytes, { xmp }) {
    const items = metadataItems(bytes);
    if (items === null) return null;
    const out = Buffer.from(bytes);
    for (const { from, to } of items.exif) out.fill(0, from, to);
    for (const { from, to } of items.xmp) out.fill(0x20, from, to);
    const packet = xmp === null ? null : Buffer.from(xmp);
    const place = items.xmp.find(({ from, to }) => packet !== null && packet.length <= to - from);
    if (packet && place) packet.copy(out, place.from);
    for (const { type, start, from, to } of isoBoxes(bytes, 0, bytes.length)) {
      if (NEEDED.has(type)) continue;
      out.write('free', start + 4, 'latin1');
      out.fill(0, from, to);
    }
    return out;
  },
};

function metadataItems(bytes: Uint8Array): { readonly exif: Range[]; readonly xmp: Range[] } | null {
  const meta = isoBoxes(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
  if (!meta) return null;
  const inside = isoBoxes(bytes, meta.from + 4, meta.to);
  const found = { exif: [] as Range[], xmp: [] as Range[] };
  const info = inside.find(({ type }) => type === 'iinf');
  const places = inside.find(({ type }) => type === 'iloc');
  if (!info || !places) return found;
  try {
    const ranges = itemRanges(
      bytes,
      places,
      inside.find(({ type }) => type === 'idat'),
    );
    for (const { id, kind } of itemKinds(bytes, info)) {
      const own = (ranges.get(id) ?? []).filter(({ from, to }) => from < to && to <= bytes.length);
      if (kind === 'exif') found.exif.push(...own.filter(({ from, to }) => to - from >= 4));
      else found.xmp.push(...own);
    }
  } catch (cause) {
    // A box that says it holds more than it does.
    if (!(cause instanceof RangeError)) throw cause;
    return null;
  }
  return found;
}

function* itemKinds(
  bytes: Uint8Array,
  info: IsoBox,
): Generator<{ readonly id: number; readonly kind: 'exif' | 'xmp' }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = view.getUint8(info.from) > 0;
  for (const { type, from, to } of isoBoxes(bytes, info.from + (wide ? 8 : 6), info.to)) {
    if (type !== 'infe') continue;
    const version = view.getUint8(from);
    if (version < 2) continue;
    const idLength = version === 2 ? 2 : 4;
    const id = version === 2 ? view.getUint16(from + 4) : view.getUint32(from + 4);
    const kindAt = from + 4 + idLength + 2;
    const kind = latin1(bytes, kindAt, kindAt + 4);
    if (kind === 'Exif') yield { id, kind: 'exif' };
    else if (kind === 'mime' && latin1(bytes, kindAt + 4, to).includes('application/rdf+xml'))
      yield { id, kind: 'xmp' };
  }
}

/** Where the content of each item lies (8.11.3 of ISO/IEC 14496-12). */
function itemRanges(
  bytes: Uint8Array,
  { from }: IsoBox,
  idat: IsoBox | undefined,
): ReadonlyMap<number, Range[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint8(from);
  const sizes = view.getUint16(from + 4);
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    sizes >> 12,
    (sizes >> 8) & 15,
    (sizes >> 4) & 15,
    sizes & 15,
  ];
  let at = from + 6;
  const read = (size: number) => {
    const value =
      size === 0
        ? 0
        : size === 2
          ? view.getUint16(at)
          : size === 4
            ? view.getUint32(at)
            : Number(view.getBigUint64(at));
    at += size;
    return value;
  };
  const ranges = new Map<number, Range[]>();
  const count = Math.min(MOST_ITEMS, read(version < 2 ? 2 : 4));
  for (let i = 0; i < count; i++) {
    const id = read(version < 2 ? 2 : 4);
    const inside = version > 0 && (read(2) & 15) === 1;
    read(2);
    const base = read(baseSize) + (inside ? (idat?.from ?? 0) : 0);
    const extents = Math.min(MOST_ITEMS, read(2));
    const own: Range[] = [];
    for (let j = 0; j < extents; j++) {
      if (version > 0) read(indexSize);
      const start = base + read(offsetSize);
      const length = read(lengthSize);
      // None means the whole file, which nobody says of what is told of a picture.
      if (length === 0) throw new RangeError('an item without a length');
      own.push({ from: start, to: start + length });
    }
    ranges.set(id, own);
  }
  return ranges;
}

import { type IsoBox, isoBoxes } from './iso-boxes.ts';

/**
 * The size of an AVIF picture as it is shown: of its primary item, cropped and turned as the properties say
 * that belong to it (ISO/IEC 23008-12, 6.5). Null where that cannot be read.
 */
export function avifSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    return sizeIn(bytes);
  } catch (cause) {
    // A box that says it holds more than it does.
    if (!(cause instanceof RangeError)) throw cause;
    return null;
  }
}

function sizeIn(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const meta = isoBoxes(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
  const inside = meta ? isoBoxes(bytes, meta.from + 4, meta.to) : [];
  const named = (all: readonly IsoBox[], name: string) => all.find(({ type }) => type === name);
  const primary = named(inside, 'pitm');
  const properties = named(inside, 'iprp');
  if (!primary || !properties) return null;
  const parts = isoBoxes(bytes, properties.from, properties.to);
  const [container, associations] = [named(parts, 'ipco'), named(parts, 'ipma')];
  if (!container || !associations) return null;
  const all = isoBoxes(bytes, container.from, container.to);
  const id =
    view.getUint8(primary.from) === 0 ? view.getUint16(primary.from + 4) : view.getUint32(primary.from + 4);
  let size: { width: number; height: number } | null = null;
  for (const index of propertiesOf(view, associations, id)) {
    const property = all[index - 1];
    if (property?.type === 'ispe') {
      size = { width: view.getUint32(property.from + 4), height: view.getUint32(property.from + 8) };
    } else if (property?.type === 'clap' && size) {
      const part = (at: number) => Math.round(view.getUint32(at) / view.getUint32(at + 4));
      const [width, height] = [part(property.from), part(property.from + 8)];
      if (width >= 1 && height >= 1 && width <= size.width && height <= size.height) size = { width, height };
    } else if (property?.type === 'irot' && size && view.getUint8(property.from) % 2 === 1) {
      size = { width: size.height, height: size.width };
    }
  }
  return size;
}

/** The places in the container, from 1, of what belongs to an item, in the order in which it is done. */
function propertiesOf(view: DataView, { from, to }: IsoBox, wanted: number): readonly number[] {
  const isWideId = view.getUint8(from) >= 1;
  const isWideIndex = (view.getUint8(from + 3) & 1) === 1;
  let at = from + 8;
  for (let left = view.getUint32(from + 4); left > 0 && at < to; left--) {
    const id = isWideId ? view.getUint32(at) : view.getUint16(at);
    at += isWideId ? 4 : 2;
    const count = view.getUint8(at++);
    const width = isWideIndex ? 2 : 1;
    if (id === wanted) {
      return Array.from({ length: count }, (_, nth) =>
        isWideIndex ? view.getUint16(at + nth * width) & 0x7fff : view.getUint8(at + nth * width) & 0x7f,
      );
    }
    at += count * width;
  }
  return [];
}

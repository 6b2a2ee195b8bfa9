/** What of a picture is shown, and how: Word and others keep the file whole. */
export interface ShownPart {
  /** Parts of the width and of the height that are cut away at each side, from 0 on; together less than 1. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Mirrored first, then turned clockwise, in degrees from 0 to 360. */
  readonly mirrored: boolean;
  readonly upsideDown: boolean;
  readonly turn: number;
}

export const WHOLE: ShownPart = {
  left: 0,
  top: 0,
  right: 0,
  bottom: 0,
  mirrored: false,
  upsideDown: false,
  turn: 0,
};

export function isCut({ left, top, right, bottom }: ShownPart): boolean {
  return left > 0 || top > 0 || right > 0 || bottom > 0;
}

export function isTurned({ mirrored, upsideDown, turn }: ShownPart): boolean {
  return mirrored || upsideDown || turn !== 0;
}

const MARK = '#shown=';

/**
 * The address of a picture within its file with what is shown of it, so that two cuts of one picture are two
 * pictures; the address alone for a whole one. See `shownPartOf`.
 */
export function withShownPart(source: string, part: ShownPart): string {
  if (source === '' || !(isCut(part) || isTurned(part))) return source;
  const { left, top, right, bottom, mirrored, upsideDown, turn } = part;
  return `${source}${MARK}${[left, top, right, bottom, Number(mirrored), Number(upsideDown), turn].join()}`;
}

/** What `withShownPart` put together. */
export function shownPartOf(address: string): { readonly source: string; readonly part: ShownPart | null } {
  const at = address.lastIndexOf(MARK);
  if (at < 0) return { source: address, part: null };
  const [left = 0, top = 0, right = 0, bottom = 0, mirrored, upsideDown, turn = 0] = address
    .slice(at + MARK.length)
    .split(',')
    .map(Number);
  const part = { left, top, right, bottom, mirrored: mirrored === 1, upsideDown: upsideDown === 1, turn };
  return { source: address.slice(0, at), part };
}

/** A place in a picture as shares of its width and height, from its top left corner, both from 0 to 1. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** The middle, which a picture without a focal point is cropped around. */
export const MIDDLE: FocalPoint = { x: 0.5, y: 0.5 };

const SHARE = /^(?:0|1|0?\.\d+|[1-9](?:\.\d+)?e-\d{1,3})$/;

/** Two shares as a program writes them, parted by `separator`; null for anything that is no place in a picture. */
export function readFocus(said: string, separator: string): FocalPoint | null {
  const [x, y, ...more] = said.split(separator);
  if (x === undefined || y === undefined || more.length > 0) return null;
  return SHARE.test(x) && SHARE.test(y) ? { x: Number(x), y: Number(y) } : null;
}

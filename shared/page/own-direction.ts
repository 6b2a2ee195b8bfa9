import { type Direction, firstStrongDirection } from './direction.ts';

/** The `dir` that an element with this text needs inside a page of the given direction; undefined when it needs none. */
export function ownDirection(text: string, page: Direction): Direction | undefined {
  const own = firstStrongDirection(text);
  return own === null || own === page ? undefined : own;
}

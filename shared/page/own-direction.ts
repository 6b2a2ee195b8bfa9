import { textDirection } from '../story/direction.ts';

/** The direction of a page or of a part of it. */
export type PageDirection = 'ltr' | 'rtl';

/**
 * The `dir` that an element with this text needs inside a page of the given direction; undefined when it
 * needs none.
 */
export function ownDirection(text: string, page: PageDirection): PageDirection | undefined {
  const own = textDirection(text);
  return own === 'neutral' || own === page ? undefined : own;
}

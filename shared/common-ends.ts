/** How many elements two sequences have in common at their beginning and, behind that, at their end. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

/**
 * Counts what `before` and `after` (lists, or strings by UTF-16 units) have in common at either end, as
 * `isSame` says. No element of the shorter one is counted twice. Time is linear in what they have in common.
 */
export function commonEnds<T>(
  before: ArrayLike<T>,
  after: ArrayLike<T>,
  isSame: (a: T, b: T) => boolean = Object.is,
): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head] as T, after[head] as T)) head++;
  let tail = 0;
  const fromEnd = (sequence: ArrayLike<T>) => sequence[sequence.length - 1 - tail] as T;
  while (tail < shorter - head && isSame(fromEnd(before), fromEnd(after))) tail++;
  return { head, tail };
}

const PAGE = 8;

/** The place that a key goes to from the version at `at` of `count`; null when it is not the timeline's. */
export function placeAfter(key: string, at: number, count: number): number | null {
  const places = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['PageDown', at + PAGE],
    ['PageUp', at - PAGE],
    ['Home', 0],
    ['End', count - 1],
  ]);
  const to = places.get(key);
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/**
 * The row of a list of `count` rows that a key goes to from the row `at` (-1 for none), `page` rows for a page;
 * null where the list is empty or the key is not one of a list.
 */
export function rowOfKey(key: string, at: number, count: number, page: number): number | null {
  const rows = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['PageDown', at + page],
    ['PageUp', at - page],
    ['Home', 0],
    ['End', count - 1],
  ]);
  const row = rows.get(key);
  return row === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, row));
}

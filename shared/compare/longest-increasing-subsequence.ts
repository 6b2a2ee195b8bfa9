/** Indices of a longest strictly rising subsequence, in order. Patience sorting: time n log n. */
export function longestIncreasingSubsequence(values: readonly number[]): readonly number[] {
  /** At length - 1: where the rise of that length with the lowest end ends. */
  const ends: number[] = [];
  const previous = new Array<number>(values.length).fill(-1);
  const valueAt = (index: number) => values[index] as number;
  for (let at = 0; at < values.length; at++) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(ends[middle] as number) < valueAt(at)) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[at] = ends[low - 1] as number;
    ends[low] = at;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) rise.push(at);
  return rise.reverse();
}

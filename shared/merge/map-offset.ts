const LONGEST_CONTEXT = 32;
const SHORTEST_CONTEXT = 4;

/**
 * Where in `after` the place is that stood at `offset` of `before`, the same text changed; offsets are
 * UTF-16 units.
 */
export function mapOffset(before: string, after: string, offset: number): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (offset <= head) return offset;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const fromEnd = before.length - offset;
  if (fromEnd <= tail) return after.length - fromEnd;
  for (let length = LONGEST_CONTEXT; length >= SHORTEST_CONTEXT; length >>= 1) {
    const behind = onlyPlaceOf(before.slice(Math.max(0, offset - length), offset), after);
    if (behind !== null) return behind.end;
    const ahead = onlyPlaceOf(before.slice(offset, offset + length), after);
    if (ahead !== null) return ahead.start;
  }
  return Math.min(offset, after.length - tail);
}

function onlyPlaceOf(words: string, text: string): { readonly start: number; readonly end: number } | null {
  if (words.length < SHORTEST_CONTEXT) return null;
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1)) return null;
  return { start, end: start + words.length };
}

import { commonEnds } from '../common-ends.ts';

const LONGEST_CONTEXT = 32;
const SHORTEST_CONTEXT = 4;

/**
 * Where in `after` the place is that stood at `offset` of `before`, the same text changed; offsets are
 * UTF-16 units.
 */
export function mapOffset(before: string, after: string, offset: number): number {
  const { head, tail } = commonEnds(before, after);
  if (offset <= head) return offset;
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

import { diffArrays } from 'diff';
import { commonEnds } from '../common-ends.ts';
import { longestIncreasingSubsequence } from './longest-increasing-subsequence.ts';

export type Change = 'same' | 'inserted' | 'deleted';

interface Keyed {
  readonly key: string;
}

export interface Piece<T> {
  readonly change: Change;
  readonly tokens: readonly T[];
}

/** A stretch of this many tokens is compared exactly; its cost grows with the square of the edits in it. */
const EXACT = 400;
const MOST_EDITS = 400;

/**
 * How `after` came of `before`: the pieces that are not `inserted` make up `before`, those not `deleted`
 * make up `after`. Long sequences are first cut at what both hold exactly once, which keeps the time near
 * linear.
 */
export function diffTokens<T extends Keyed>(before: readonly T[], after: readonly T[]): readonly Piece<T>[] {
  const pieces: { readonly change: Change; readonly tokens: T[] }[] = [];
  const add = (change: Change, tokens: readonly T[]) => {
    if (tokens.length === 0) return;
    const last = pieces.at(-1);
    if (last?.change === change) for (const token of tokens) last.tokens.push(token);
    else pieces.push({ change, tokens: [...tokens] });
  };
  diffInto(before, after, add);
  return pieces;
}

type Add<T> = (change: Change, tokens: readonly T[]) => void;

function diffInto<T extends Keyed>(before: readonly T[], after: readonly T[], add: Add<T>): void {
  const { head, tail } = commonEnds(before, after, (a, b) => a.key === b.key);
  add('same', after.slice(0, head));
  diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), add);
  add('same', after.slice(after.length - tail));
}

function diffMiddle<T extends Keyed>(before: readonly T[], after: readonly T[], add: Add<T>): void {
  const isShort = before.length + after.length <= EXACT;
  const anchors = isShort ? [] : anchorsOf(before, after);
  if (anchors.length === 0) {
    diffExactly(before, after, add);
    return;
  }
  let fromBefore = 0;
  let fromAfter = 0;
  for (const anchor of anchors) {
    // The prefix and suffix of each gap join the anchors, so that the recursion ends soon.
    diffInto(before.slice(fromBefore, anchor.before), after.slice(fromAfter, anchor.after), add);
    add('same', after.slice(anchor.after, anchor.after + 1));
    fromBefore = anchor.before + 1;
    fromAfter = anchor.after + 1;
  }
  diffInto(before.slice(fromBefore), after.slice(fromAfter), add);
}

function diffExactly<T extends Keyed>(before: readonly T[], after: readonly T[], add: Add<T>): void {
  const keysBefore = before.map(({ key }) => key);
  const keysAfter = after.map(({ key }) => key);
  const changes = diffArrays(keysBefore, keysAfter, { maxEditLength: MOST_EDITS });
  if (!changes) {
    add('deleted', before);
    add('inserted', after);
    return;
  }
  let fromBefore = 0;
  let fromAfter = 0;
  for (const { value, added, removed } of changes) {
    if (removed) add('deleted', before.slice(fromBefore, fromBefore + value.length));
    else if (added) add('inserted', after.slice(fromAfter, fromAfter + value.length));
    else add('same', after.slice(fromAfter, fromAfter + value.length));
    if (!added) fromBefore += value.length;
    if (!removed) fromAfter += value.length;
  }
}

interface Anchor {
  readonly before: number;
  readonly after: number;
}

/** What stands exactly once on each side, as far as it stands in the same order. */
function anchorsOf(before: readonly Keyed[], after: readonly Keyed[]): readonly Anchor[] {
  const inBefore = placesOfSingles(before);
  const pairs: Anchor[] = [];
  for (const [key, place] of placesOfSingles(after)) {
    const other = inBefore.get(key);
    if (other !== undefined) pairs.push({ before: other, after: place });
  }
  pairs.sort((a, b) => a.after - b.after);
  return longestIncreasingSubsequence(pairs.map((pair) => pair.before)).map((at) => pairs[at] as Anchor);
}

function placesOfSingles(tokens: readonly Keyed[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  tokens.forEach(({ key }, at) => {
    if (places.has(key)) repeated.add(key);
    places.set(key, at);
  });
  for (const key of repeated) places.delete(key);
  return places;
}

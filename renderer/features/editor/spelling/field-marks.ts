import { createStore } from 'zustand';

export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
}

/** What is marked in a field of the paper, and the words of the field that it was found in. */
export interface MarkedField {
  readonly written: string;
  readonly spans: readonly MarkedSpan[];
}

/** Marked fields by their accessible names. A text area can draw no marks, so that its line draws them under it. */
export const fieldMarks = createStore<ReadonlyMap<string, MarkedField>>(() => new Map());

/**
 * The marks as they stand once the field says something else: those in what was changed are gone until it
 * has been looked at again.
 */
export function marksIn({ written, spans }: MarkedField, now: string): readonly MarkedSpan[] {
  if (written === now) return spans;
  const shorter = Math.min(written.length, now.length);
  let before = 0;
  while (before < shorter && written[before] === now[before]) before++;
  let after = 0;
  while (after < shorter - before && written.at(-1 - after) === now.at(-1 - after)) after++;
  const shift = now.length - written.length;
  return spans.flatMap(({ start, end }) => {
    if (end < before) return [{ start, end }];
    return start > written.length - after ? [{ start: start + shift, end: end + shift }] : [];
  });
}

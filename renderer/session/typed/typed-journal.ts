import type { TypedText } from '../../../shared/library/typed-text.ts';
import type { Timers } from '../timers.ts';

/** After the first key of several, when its picture is on the screen, and then so often. */
const FIRST_MS = 60;
export const EVERY_MS = 200;

/** Takes what is typed and hands it on, so that no more than a part of a second of it is anywhere but in a file. */
export interface TypedJournal {
  /** Something was typed; costs nothing that grows with the story. */
  changed(): void;
  /** Hands on what there is, at once. */
  note(): void;
  /** Everything is in the library, or was given up. */
  settled(): void;
}

/** `read` tells what is not in the library yet. */
export function createTypedJournal(
  timers: Timers,
  read: () => TypedText | null,
  keep: (typed: TypedText | null) => void,
): TypedJournal {
  let stop: (() => void) | null = null;
  let last = Number.NEGATIVE_INFINITY;
  let isKept = false;

  function clear(): void {
    stop?.();
    stop = null;
  }

  function note(): void {
    clear();
    const typed = read();
    if (typed === null && !isKept) return;
    last = timers.now();
    isKept = typed !== null;
    keep(typed);
  }

  return {
    changed() {
      stop ??= timers.after(Math.max(FIRST_MS, last + EVERY_MS - timers.now()), note);
    },
    note,
    settled() {
      clear();
      if (!isKept) return;
      isKept = false;
      keep(null);
    },
  };
}

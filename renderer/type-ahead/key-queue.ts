import type { ClickTarget } from './click-target.ts';
import { type HeldKey, wordsOf } from './held-key.ts';

/** Keys that were held, in the order in which they came. */
export interface KeyQueue {
  isEmpty(): boolean;
  first(): HeldKey | undefined;
  /** Milliseconds of the clock at which the first of them came. */
  heldSince(): number;
  keep(key: HeldKey): void;
  /** Takes the first one out. */
  take(): HeldKey | null;
  /** It was given to what can take no words: told when all have been given. */
  putAside(key: HeldKey): void;
  hasPutAside(): boolean;
  /** Tells the words of all that were put aside or still wait. */
  tellUndelivered(): void;
  onUndelivered(listener: (words: string) => void): () => void;
  /** True where some came after somebody pointed elsewhere. */
  hasTypedAfter(): boolean;
  /** What was typed after somebody pointed comes next. */
  takeTypedAfter(): void;
}

export function createKeyQueue(clock: () => number, pointed: ClickTarget): KeyQueue {
  const listeners = new Set<(words: string) => void>();
  let queue: HeldKey[] = [];
  /** Typed after somebody pointed elsewhere, while keys from before are being given to what they were for. */
  let typedAfter: HeldKey[] = [];
  let untaken: HeldKey[] = [];
  let firstHeld = 0;

  return {
    isEmpty: () => queue.length === 0,
    first: () => queue[0],
    heldSince: () => firstHeld,
    keep(key) {
      if (queue.length === 0) firstHeld = clock();
      (pointed.isSet() ? typedAfter : queue).push(key);
    },
    take: () => queue.shift() ?? null,
    putAside: (key) => void untaken.push(key),
    hasPutAside: () => untaken.length > 0,
    tellUndelivered() {
      const words = wordsOf([...untaken, ...queue]);
      untaken = [];
      queue = [];
      if (words === '') return;
      for (const listener of listeners) listener(words);
    },
    onUndelivered(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasTypedAfter: () => typedAfter.length > 0,
    takeTypedAfter() {
      queue = typedAfter;
      typedAfter = [];
    },
  };
}

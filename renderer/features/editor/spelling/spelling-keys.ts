/**
 * What of spelling is reached from the window's keys and menus; the rest of it is fetched when the window
 * has nothing else to do.
 */
export interface SpellingKeys {
  /** Goes to the next mark, round and round. */
  next(): void;
  /** Checks everything again, as after a change of the dictionaries. */
  recheck(): void;
  /** Takes what does it; the returned function lets go of it. */
  attach(target: Pick<SpellingKeys, 'next' | 'recheck'>): () => void;
}

export function createSpellingKeys(): SpellingKeys {
  let attached: Pick<SpellingKeys, 'next' | 'recheck'> | null = null;
  return {
    next: () => attached?.next(),
    recheck: () => attached?.recheck(),
    attach(target) {
      attached = target;
      return () => {
        if (attached === target) attached = null;
      };
    },
  };
}

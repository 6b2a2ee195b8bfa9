/** What of readability is reached from the window's keys and menus; the rest of it is fetched once it is asked for. */
export interface ReadabilityKeys {
  /** Goes to the next long sentence, round and round. */
  next(): void;
  /** Takes what does it; the returned function lets go of it. */
  attach(target: Pick<ReadabilityKeys, 'next'>): () => void;
}

export function createReadabilityKeys(): ReadabilityKeys {
  let attached: Pick<ReadabilityKeys, 'next'> | null = null;
  return {
    next: () => attached?.next(),
    attach(target) {
      attached = target;
      return () => {
        if (attached === target) attached = null;
      };
    },
  };
}

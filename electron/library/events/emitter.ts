/** Whoever wants to be told of something, at once and every time. */
export interface Tellers<T> {
  /** The returned function ends it. */
  add(listener: (what: T) => void): () => void;
  tell(what: T): void;
}

export function createTellers<T>(): Tellers<T> {
  const listeners = new Set<(what: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(what) {
      for (const listener of listeners) listener(what);
    },
  };
}

export interface Listeners {
  add(listener: () => void): () => void;
  /** Calls every listener once at the end of this turn, however often it was asked for. */
  notify(): void;
}

export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  let waiting = false;
  return {
    add(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    notify() {
      if (waiting) return;
      waiting = true;
      setImmediate(() => {
        waiting = false;
        for (const listener of listeners) listener();
      });
    },
  };
}

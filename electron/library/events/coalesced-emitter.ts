export interface CoalescedEmitter {
  on(listener: () => void): () => void;
  /** Calls every listener once at the end of this turn, however often it was asked for. */
  emit(): void;
}

export function createCoalescedEmitter(): CoalescedEmitter {
  const listeners = new Set<() => void>();
  let waiting = false;
  return {
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    emit() {
      if (waiting) return;
      waiting = true;
      setImmediate(() => {
        waiting = false;
        for (const listener of listeners) listener();
      });
    },
  };
}

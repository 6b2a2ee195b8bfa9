/** Whoever wants to be told of something, at once and every time. */
export interface Emitter<T> {
  /** The returned function ends it. */
  on(listener: (what: T) => void): () => void;
  emit(what: T): void;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(what: T) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    emit(what) {
      for (const listener of listeners) listener(what);
    },
  };
}

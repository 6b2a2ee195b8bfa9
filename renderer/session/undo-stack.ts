/** What can be taken back, the last first. */
export interface UndoStack {
  /** The returned function says that this is being done, or not to be done any more; false where it was before. */
  push(undo: () => Promise<void>): () => boolean;
  /** Takes back what was done last. */
  undoLast(): Promise<void>;
}

export function createUndoStack(): UndoStack {
  const undos: (() => Promise<void>)[] = [];
  return {
    push(undo) {
      undos.push(undo);
      return () => {
        const at = undos.indexOf(undo);
        if (at >= 0) undos.splice(at, 1);
        return at >= 0;
      };
    },
    async undoLast() {
      await undos.at(-1)?.();
    },
  };
}

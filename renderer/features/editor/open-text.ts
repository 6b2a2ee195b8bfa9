import type { EditorText } from '../../editor/find/editor-text.ts';

/** The text that stands in the editor now, for whoever searches it or sends the caret somewhere. */
export interface OpenText {
  /** Takes the text of an editor that opens; what it returns lets go of it. */
  attach(text: EditorText): () => void;
  current(): EditorText | null;
  /** Calls back when another text is there, and when the one that is there changes. */
  onChange(listener: () => void): () => void;
}

export function createOpenText(): OpenText {
  const listeners = new Set<() => void>();
  let open: EditorText | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    attach(text) {
      open = text;
      const stop = text.follow(tell);
      tell();
      return () => {
        stop();
        if (open !== text) return;
        open = null;
        tell();
      };
    },
    current: () => open,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { LexicalEditor } from 'lexical';

const listeners = new WeakMap<LexicalEditor, Set<() => void>>();

/**
 * Tells when a change failed inside the library, which then draws its text anew without saying what is
 * different in it.
 */
export function onEditorFailure(editor: LexicalEditor, listener: () => void): () => void {
  const all = listeners.get(editor) ?? new Set();
  listeners.set(editor, all.add(listener));
  return () => all.delete(listener);
}

export function editorFailed(editor: LexicalEditor, error: Error): void {
  for (const listener of listeners.get(editor) ?? []) listener();
  reportError(error);
}

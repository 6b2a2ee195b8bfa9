import { type LexicalEditor, mergeRegister } from 'lexical';
import { $slashBeforeCaret, type Slash } from './slash-query.ts';

/** Calls back when somebody types a slash that asks for something. Other keys cost nothing. */
export function watchSlash(editor: LexicalEditor, onSlash: (slash: Slash) => void): () => void {
  let stop: (() => void) | null = null;
  const wait = () => {
    stop?.();
    stop = null;
  };
  const typed = (event: InputEvent) => {
    wait();
    if (event.data !== '/' || event.inputType !== 'insertText' || event.isComposing) return;
    stop = editor.registerUpdateListener(({ editorState }) => {
      const slash = editorState.read($slashBeforeCaret);
      if (!slash) return;
      wait();
      onSlash(slash);
    });
  };
  return mergeRegister(
    wait,
    editor.registerRootListener((root, before) => {
      // Before the editor hears of it, which may write the slash at once.
      before?.removeEventListener('beforeinput', typed, true);
      root?.addEventListener('beforeinput', typed, true);
    }),
  );
}

import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import type { Block } from '../../shared/story/block.ts';
import { $selectedBlocks } from './clipboard/selected-blocks.ts';

/** Reads what is selected now; costs as much as there is selected. */
export type ReadSelection = () => readonly Block[];

/** Calls back when the selected words change, and with null when a caret is left; a caret that moves is not news. */
export function watchSelection(
  editor: LexicalEditor,
  onChange: (read: ReadSelection | null) => void,
): () => void {
  let had = false;
  const read: ReadSelection = () => editor.getEditorState().read(() => $selectedBlocks(), { editor });
  const stop = editor.registerUpdateListener(({ editorState }) => {
    const has = editorState.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && !selection.isCollapsed();
    });
    if (has) onChange(read);
    else if (had) onChange(null);
    had = has;
  });
  return () => {
    stop();
    if (had) onChange(null);
  };
}

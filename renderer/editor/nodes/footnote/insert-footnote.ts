import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $createFootnoteNode } from './FootnoteNode.ts';
import { EDIT_NOTE_COMMAND } from './footnote-extension.ts';

/** Puts an empty note behind the caret or the selected words, outside of any link; null when the text has no caret. */
export function $insertFootnote(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(end.key, end.offset, end.type);
  selection.focus.set(end.key, end.offset, end.type);
  const note = $createFootnoteNode();
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (link) {
    link.insertAfter(note);
    note.selectNext(0, 0);
  } else selection.insertNodes([note]);
  return note.getKey();
}

/** Puts in a note and asks for its words. */
export function addFootnote(editor: LexicalEditor): void {
  let key: NodeKey | null = null;
  editor.update(
    () => {
      key = $insertFootnote();
    },
    {
      tag: HISTORY_PUSH_TAG,
      onUpdate: () => {
        if (key !== null) editor.dispatchCommand(EDIT_NOTE_COMMAND, { key });
      },
    },
  );
}

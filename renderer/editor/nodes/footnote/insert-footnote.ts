import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  type RangeSelection,
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
  $takeSpaceBefore(selection);
  const note = $createFootnoteNode();
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (link) {
    link.insertAfter(note);
    note.selectNext(0, 0);
  } else selection.insertNodes([note]);
  return note.getKey();
}

/** A note stands at its word: the space that was typed to ask for it goes, where nothing follows it. */
function $takeSpaceBefore(selection: RangeSelection): void {
  const { key, offset } = selection.anchor;
  const text = $getNodeByKey(key);
  if (!$isTextNode(text) || offset < 2) return;
  const words = text.getTextContent();
  if (words[offset - 1] !== ' ' || /^\s/.test(words[offset - 2] ?? '')) return;
  // Between two words the space parts them; it comes to stand behind the note.
  const isBetween = /^[\p{L}\p{N}]/u.test(words.slice(offset));
  if (!isBetween) text.spliceText(offset - 1, 1, '', true);
  else selection.setTextNodeRange(text, offset - 1, text, offset - 1);
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

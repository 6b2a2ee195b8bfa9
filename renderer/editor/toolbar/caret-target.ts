import { $getSelection, type BaseSelection, type LexicalEditor } from 'lexical';

/** Where something is to be put in, taken down when a popover opens: the focus leaves the text then. */
export interface CaretTarget {
  readonly selection: BaseSelection | null;
  /** What the popover stands by. */
  readonly range: Range | null;
}

export function caretTarget(editor: LexicalEditor): CaretTarget {
  return { selection: editor.read(() => $getSelection()?.clone() ?? null), range: caretRange(editor) };
}

/** The caret or the words that are selected on the page; null where they are not in the text. */
export function caretRange(editor: LexicalEditor): Range | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  return editor.getRootElement()?.contains(selection.anchorNode)
    ? selection.getRangeAt(0).cloneRange()
    : null;
}

import { $getSelection, type BaseSelection, type LexicalEditor } from 'lexical';

/** Where something is to be put in, taken down when a popover opens: the focus leaves the text then. */
export interface CaretTarget {
  readonly selection: BaseSelection | null;
  /** What the popover stands by. */
  readonly range: Range | null;
}

export function caretTarget(editor: LexicalEditor): CaretTarget {
  const selection = editor.read(() => $getSelection()?.clone() ?? null);
  const caret = window.getSelection();
  const inText = caret && caret.rangeCount > 0 && editor.getRootElement()?.contains(caret.anchorNode);
  return { selection, range: inText ? caret.getRangeAt(0).cloneRange() : null };
}

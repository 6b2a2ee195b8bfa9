import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isDecoratorNode,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { noteFormAt } from '../find/note-form.ts';
import { targetBox } from '../toolbar/link-target.ts';

/**
 * Whether the menu of the text belongs to what a context menu is asked for on; fields within a block have
 * the system's.
 */
export function belongsToText(editor: LexicalEditor, target: EventTarget | null): target is Element {
  const root = editor.getRootElement();
  if (!(target instanceof Element) || !root?.contains(target) || !editor.isEditable()) return false;
  return target.closest('input, textarea, select') === null;
}

/**
 * Whether only what is marked in it has a menu of ours: the lines above the text, fields within a block, a
 * note that is being written.
 */
export function isFieldWithMarks(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || noteFormAt(target) !== null;
}

/** Selects the picture or other thing under the pointer, which a right click alone does not. */
export function selectAtPointer(editor: LexicalEditor, target: Element): void {
  editor.update(
    () => {
      const node = $getNearestNodeFromDOMNode(target);
      if ($isDecoratorNode(node) && !node.isInline()) $selectWhole(node.getKey());
    },
    { discrete: true },
  );
}

/** Puts the caret at the beginning of a block, or selects the whole of one that is no text. */
export function selectBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isElementNode(node)) node.selectStart();
      else if (node) $selectWhole(key);
    },
    { discrete: true },
  );
}

function $selectWhole(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

/** Where the caret is on the screen, for a menu that a key asks for. */
export function caretBox(editor: LexicalEditor): DOMRect {
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return targetBox(range, editor.getRootElement());
}

import {
  $getNodeByKey,
  $isLineBreakNode,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type TextNode,
  UNDO_COMMAND,
} from 'lexical';
import { type Setting, setAsTyped } from '../../../shared/typography/set-as-typed.ts';
import { $textCaret } from '../text-caret.ts';
import { languageOf, typedCharacter } from './typed-character.ts';

const SET_TAG = 'set-as-typed';
/** So much of a line is looked at before the caret. */
const ENOUGH = 300;

/**
 * Sets quotation marks, dashes and the like as they are typed, by the language they stand in. The character
 * is in the text first and set in a step of its own, so that undo, or the backspace key right after, takes
 * back no more than that. Other keys cost a look at one character.
 */
export function setTextAsTyped(editor: LexicalEditor): () => void {
  let awaited: string | null = null;
  /** Where the caret stood after the last setting, as long as nothing was written since. */
  let last: { readonly key: NodeKey; readonly offset: number } | null = null;

  const setNow = (typed: string) => {
    const found = editor.getEditorState().read(() => $settingAtCaret(editor, typed), { editor });
    if (!found) return;
    const { key, offset, setting } = found;
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if (!$isTextNode(node)) return;
        node.spliceText(offset - setting.remove, setting.remove, setting.insert, true);
        last = { key, offset: offset - setting.remove + setting.insert.length };
      },
      { tag: [HISTORY_PUSH_TAG, SET_TAG], discrete: true },
    );
  };

  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        awaited = typedCharacter(event, $characterBefore);
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ dirtyLeaves, tags }) => {
      if (dirtyLeaves.size === 0 || tags.has(SET_TAG)) return;
      last = null;
      const typed = awaited;
      awaited = null;
      if (typed !== null) setNow(typed);
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const caret = $textCaret();
        if (!last || caret?.node.getKey() !== last.key || caret.offset !== last.offset) return false;
        event.preventDefault();
        last = null;
        return editor.dispatchCommand(UNDO_COMMAND, undefined);
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $characterBefore(): string {
  const caret = $textCaret();
  return caret ? caret.node.getTextContent().charAt(caret.offset - 1) : '';
}

function $settingAtCaret(
  editor: LexicalEditor,
  typed: string,
): { readonly key: NodeKey; readonly offset: number; readonly setting: Setting } | null {
  const caret = $textCaret();
  if (!caret || $isCode(caret.node)) return null;
  const { node, offset } = caret;
  const own = node.getTextContent().slice(0, offset);
  if (!own.endsWith(typed)) return null;
  const key = node.getKey();
  const setting = setAsTyped($textBefore(node) + own, languageOf(editor.getElementByKey(key)));
  // Across two looks, as a bold hyphen and a plain one, it would be unclear whose look the result has.
  return setting && setting.remove <= own.length ? { key, offset, setting } : null;
}

function $isCode(node: TextNode): boolean {
  return node.hasFormat('code') || node.getParents().some((parent) => parent.getType() === 'code');
}

function $textBefore(node: LexicalNode): string {
  let text = '';
  let at: LexicalNode = node;
  while (text.length < ENOUGH) {
    const before = at.getPreviousSibling();
    const parent = at.getParent();
    if ($isLineBreakNode(before)) break;
    if (before) {
      text = before.getTextContent() + text;
      at = before;
    } else if (parent?.isInline()) at = parent;
    else break;
  }
  return text;
}

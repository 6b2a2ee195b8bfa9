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
import {
  PUNCTUATION_KEYS,
  type PunctuationChange,
  smartPunctuation,
} from '../../../shared/typography/smart-punctuation.ts';
import { $textCaret } from '../text-caret.ts';
import { composedCharacters, languageOf, nearBefore, typedCharacter } from './typed-character.ts';

const SET_TAG = 'smart-punctuation';
/** So much of a line is looked at before the caret. */
const ENOUGH = 5000;

/**
 * Sets quotation marks, dashes and the like as they are typed, by the language they stand in. The character
 * is in the text first and set in a step of its own, so that undo, or the backspace key right after, takes
 * back no more than that. Other keys cost a look at one character.
 */
export function registerTextPunctuation(editor: LexicalEditor): () => void {
  let awaited: string | null = null;
  /** Where the caret stood after the last setting, as long as nothing was written since. */
  let last: { readonly key: NodeKey; readonly offset: number } | null = null;

  const setNow = (typed: string, behind = '') => {
    const found = editor.getEditorState().read(() => $settingAtCaret(editor, typed, behind), { editor });
    if (!found) return;
    const { key, offset, setting, other } = found;
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        const before = other && $getNodeByKey(other.key);
        if (!$isTextNode(node) || (other && !$isTextNode(before))) return;
        const remove = setting.remove - (other?.remove ?? 0);
        node.spliceText(offset - remove, remove, setting.insert, true);
        const end = offset - remove + setting.insert.length + behind.length;
        node.select(end, end);
        if (other && $isTextNode(before)) {
          const rest = before.getTextContent().slice(0, -other.remove);
          if (rest === '') before.remove();
          else before.setTextContent(rest);
        }
        last = { key, offset: end };
      },
      { tag: [HISTORY_PUSH_TAG, SET_TAG], discrete: true },
    );
  };

  /** A dead key says what it came to only at its end, and the letter that it did not go with at once. */
  const setComposed = ({ data, target }: CompositionEvent) => {
    const typed = composedCharacters(data);
    // A field within the text has its own.
    if (typed === null || target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    const set = () => {
      if (editor.isComposing()) return;
      [...typed].forEach((character, at) => {
        if (PUNCTUATION_KEYS.includes(character)) setNow(character, typed.slice(at + 1));
      });
    };
    // The words are in the text only when what is under way has been carried out.
    editor.update(() => {}, { onUpdate: set });
  };

  return mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('compositionend', setComposed);
      root?.addEventListener('compositionend', setComposed);
    }),
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
  if (!caret) return '';
  const near = nearBefore(caret.node.getTextContent(), caret.offset);
  const before = caret.node.getPreviousSibling();
  return near.length < caret.offset || !$isTextNode(before)
    ? near
    : nearBefore(before.getTextContent() + near, before.getTextContentSize() + near.length);
}

interface SettingAtCaret {
  readonly key: NodeKey;
  /** Behind what is set. */
  readonly offset: number;
  readonly setting: PunctuationChange;
  /** The words of another look before it, and how many of their characters go. */
  readonly other: { readonly key: NodeKey; readonly remove: number } | null;
}

/** `behind` are characters that came with the typed one and stand between it and the caret. */
function $settingAtCaret(editor: LexicalEditor, typed: string, behind: string): SettingAtCaret | null {
  const caret = $textCaret();
  if (!caret || $isCode(caret.node)) return null;
  const { node } = caret;
  const written = node.getTextContent().slice(0, caret.offset);
  if (!written.endsWith(typed + behind)) return null;
  const offset = caret.offset - behind.length;
  const own = written.slice(0, offset);
  const key = node.getKey();
  const setting = smartPunctuation($textBefore(node) + own, languageOf(editor.getElementByKey(key)));
  if (!setting || setting.remove <= own.length) return setting && { key, offset, setting, other: null };
  // Across two looks, as a bold hyphen and a plain one, the result has that of the character typed last.
  const before = node.getPreviousSibling();
  const remove = setting.remove - own.length;
  return $isTextNode(before) && before.getTextContentSize() >= remove
    ? { key, offset, setting, other: { key: before.getKey(), remove } }
    : null;
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

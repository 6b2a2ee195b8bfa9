import { $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import type { Phrase } from '../../../shared/story/phrase.ts';
import { $phraseAtSelection, $selectWordAtCaret } from '../nodes/phrase/phrase-command.ts';
import { caretRange } from './caret-target.ts';

/** What the phrase popover works on, taken down when it opens: the focus leaves the text then. */
export interface PhraseTarget {
  /** A phrase that is there already. */
  readonly key: NodeKey | null;
  readonly phrase: Phrase | null;
  /** False where there are none to make a phrase of. */
  readonly hasWords: boolean;
  /** The words that the popover stands by. */
  readonly range: Range | null;
}

/**
 * The phrase at the caret, the words selected, or the word at the caret, which is selected for it; null
 * without a caret in the text.
 */
export function phraseTarget(editor: LexicalEditor): PhraseTarget | null {
  const there = editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const node = $phraseAtSelection();
    return {
      node,
      key: node?.getKey() ?? null,
      phrase: node?.getPhrase() ?? null,
      isCaret: selection.isCollapsed(),
    };
  });
  if (!there) return null;
  const { key, phrase } = there;
  const element = key === null ? null : editor.getElementByKey(key);
  if (element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    return { key, phrase, hasWords: true, range };
  }
  let hasWords = !there.isCaret;
  if (there.isCaret) {
    editor.update(
      () => {
        hasWords = $selectWordAtCaret();
      },
      { discrete: true },
    );
  }
  return { key: null, phrase: null, hasWords, range: caretRange(editor) };
}

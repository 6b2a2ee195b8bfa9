import { $isLinkNode } from '@lexical/link';
import { $unwrapNode } from '@lexical/utils';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  createCommand,
  type LexicalCommand,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import type { Phrase } from '../../../../shared/story/phrase.ts';
import { $nodeAtSelection } from '../node-at-selection.ts';
import { $createPhraseNode, $isPhraseNode, type PhraseNode } from './PhraseNode.ts';

/** Asks for the language and the direction of the selected words, or of the word at the caret. */
export const EDIT_PHRASE_COMMAND: LexicalCommand<void> = createCommand('EDIT_PHRASE');

/** The phrase that the caret or the start of the selection stands in. */
export function $phraseAtSelection(): PhraseNode | null {
  return $nodeAtSelection($isPhraseNode);
}

const BEFORE = /(?:[\p{L}\p{M}\p{N}'’-]|\u200c|\u200d)*$/u;
const AFTER = /^(?:[\p{L}\p{M}\p{N}'’-]|\u200c|\u200d)*/u;

/** Selects the word that the caret stands at; false where it stands at none. */
export function $selectWordAtCaret(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isTextNode(node)) return false;
  const text = node.getTextContent();
  const start = anchor.offset - (BEFORE.exec(text.slice(0, anchor.offset))?.[0].length ?? 0);
  const end = anchor.offset + (AFTER.exec(text.slice(anchor.offset))?.[0].length ?? 0);
  if (start === end) return false;
  node.select(start, end);
  return true;
}

/** Makes the selected words a phrase. `key` names one to change instead. */
export function $setPhrase(phrase: Phrase, key: NodeKey | null): void {
  const known = key === null ? null : $getNodeByKey(key);
  if ($isPhraseNode(known)) {
    known.setPhrase(phrase);
    return;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  const words = selection.extract().filter((node) => $isTextNode(node) || $isLineBreakNode(node));
  const keys = new Set(words.map((node) => node.getKey()));
  for (const word of words) {
    const around = $findMatchingParent(word, $isPhraseNode);
    if (around && $isWhollyIn(around, keys)) $unwrapNode(around);
  }
  let open: PhraseNode | null = null;
  for (const word of words) {
    const piece = $wholeLink(word, keys);
    if (open?.isParentOf(piece)) continue;
    if (open?.is(piece.getPreviousSibling())) open.append(piece);
    else if ($isTextNode(word)) {
      open = $createPhraseNode(phrase);
      piece.insertBefore(open);
      open.append(piece);
    }
  }
}

/** A link that is meant throughout goes into the phrase as it is. */
function $wholeLink(node: LexicalNode, keys: ReadonlySet<NodeKey>): LexicalNode {
  const link = $findMatchingParent(node, $isLinkNode);
  return link && $isWhollyIn(link, keys) ? link : node;
}

function $isWhollyIn(
  element: { getAllTextNodes(): readonly TextNode[] },
  keys: ReadonlySet<NodeKey>,
): boolean {
  return element.getAllTextNodes().every((text) => keys.has(text.getKey()));
}

/** Leaves the words of a phrase in the language and direction of their line. */
export function $removePhrase(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if ($isPhraseNode(node)) $unwrapNode(node);
}

import { $getNodeByKey, $isLineBreakNode, $isTextNode, type NodeKey, type TextNode } from 'lexical';
import { $codeAround } from '../nodes/code/CodeNode.ts';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';
import { $tableAround } from '../nodes/table/TableNode.ts';
import { $textCaret } from '../text-caret.ts';

/** Where the slash stands that asks for something to be put in. */
export interface Slash {
  readonly key: NodeKey;
  readonly at: number;
}

/** More than this is no name of anything. */
const LONGEST = 40;

/**
 * The slash right before the caret, where it begins an empty line or follows a space; null for one that is
 * part of the words, and where no block can be put in.
 */
export function $slashBeforeCaret(): Slash | null {
  const caret = $textCaret();
  if (caret?.node.getTextContent()[caret.offset - 1] !== '/') return null;
  const { node, offset } = caret;
  if (node.hasFormat('code') || $codeAround(node) || $tableAround(node)) return null;
  if (node.getParents().some($isAttributionNode)) return null;
  const before = $characterBefore(node, offset - 1);
  const after = node.getTextContent()[offset] ?? '';
  if (before === null ? $hasMore(node, offset) : !isSpace(before)) return null;
  return after === '' || isSpace(after) ? { key: node.getKey(), at: offset - 1 } : null;
}

/** What has been typed behind the slash up to the caret; null once the caret or the slash is elsewhere. */
export function $slashQuery({ key, at }: Slash): string | null {
  const caret = $textCaret();
  if (caret?.node.getKey() !== key || caret.offset <= at) return null;
  const typed = caret.node.getTextContent().slice(at, caret.offset);
  const query = typed.slice(1);
  return typed.startsWith('/') && !/^\s/.test(query) && query.length <= LONGEST ? query : null;
}

/** Takes the slash away, with what was typed behind it. */
export function $removeSlash(slash: Slash): void {
  const query = $slashQuery(slash);
  const node = $getNodeByKey(slash.key);
  if (query === null || !$isTextNode(node)) return;
  node.select(slash.at, slash.at + 1 + query.length).removeText();
}

/** The character before a place in a text, or null where a line begins. */
function $characterBefore(node: TextNode, offset: number): string | null {
  if (offset > 0) return node.getTextContent()[offset - 1] ?? null;
  const before = node.getPreviousSibling();
  if (before === null || $isLineBreakNode(before)) return node.getParent()?.isInline() ? 'x' : null;
  return before.getTextContent().at(-1) ?? 'x';
}

function $hasMore(node: TextNode, offset: number): boolean {
  if (offset < node.getTextContentSize()) return true;
  const next = node.getNextSibling();
  return next !== null && !$isLineBreakNode(next);
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

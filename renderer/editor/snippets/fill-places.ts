import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { findTks } from '../../../shared/story/tk.ts';
import { $insertPasted } from '../clipboard/insert-pasted.ts';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';
import { $isTableCaptionNode } from '../nodes/table/TableCaptionNode.ts';
import { $isTableCellNode } from '../nodes/table/TableCellNode.ts';
import { $topBlock } from '../nodes/top-blocks.ts';
import { $textCaret } from '../text-caret.ts';

/** The blocks, or the one line, that hold the places which are being filled. */
export interface Filling {
  readonly first: NodeKey;
  readonly last: NodeKey;
  /**
   * The line that the snippet ends in, and its words that stand behind the snippet, and before it where it
   * is in that line alone.
   */
  readonly line: NodeKey;
  readonly behind: string;
  readonly before: string;
}

interface Place {
  readonly node: TextNode;
  readonly start: number;
  readonly end: number;
}

/** Puts a snippet in at the caret and selects its first place to fill; null when it has none. */
export function $insertSnippet({ body }: SnippetWithBody): Filling | null {
  const before = $wordsInLine('before');
  $insertPasted(body);
  const line = $caretLine();
  const isOneLine = (body.length === 1 && body[0]?.type === 'paragraph') || $isLineOfBlock(line);
  const last = isOneLine ? line : $caretBlock();
  if (!line || !last) return null;
  let first: LexicalNode = last;
  for (let more = isOneLine ? 0 : body.length - 1; more > 0; more--)
    first = first.getPreviousSibling() ?? first;
  const filling = {
    first: first.getKey(),
    last: last.getKey(),
    line: line.getKey(),
    behind: $wordsInLine('behind'),
    before: isOneLine ? before : '',
  };
  const place = $placesIn(filling)[0];
  if (!place) return null;
  $select(place);
  return filling;
}

/**
 * Selects the next place, or the one before. After the last the caret goes behind the snippet, before the
 * first it stays; away when it was somewhere else already.
 */
export function $goToPlace(filling: Filling, direction: 1 | -1): 'place' | 'behind' | 'away' {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return 'away';
  const { node } = $endOf(selection);
  if (!$blocksOf(filling).some((block) => block.is(node) || block.isParentOf(node))) return 'away';
  const places = $placesIn(filling);
  const found =
    direction === 1
      ? places.find((place) => $isAfter(place, selection))
      : places.findLast((place) => $isBefore(place, selection));
  if (found) $select(found);
  else if (direction === 1) $goBehind(filling);
  return found || direction === -1 ? 'place' : 'behind';
}

/** Whether a place is left to fill. */
export function $hasPlaces(filling: Filling): boolean {
  return $placesIn(filling).length > 0;
}

function $goBehind(filling: Filling): void {
  const line = $getNodeByKey(filling.line);
  if (!$isElementNode(line)) return;
  let left = $ownPart(filling, line).end;
  // At a border between two texts the second is behind the snippet, whose marks it does not carry.
  for (const text of line.getAllTextNodes()) {
    const size = text.getTextContentSize();
    if (left < size) {
      text.select(left, left);
      return;
    }
    left -= size;
  }
  line.selectEnd();
}

/**
 * From where to where in the words of its line the snippet reaches; all of them where those around it have
 * been changed.
 */
function $ownPart(
  { before, behind }: Filling,
  line: ElementNode,
): { readonly start: number; readonly end: number } {
  const words = line
    .getAllTextNodes()
    .map((text) => text.getTextContent())
    .join('');
  const isKept = words.startsWith(before) && words.endsWith(behind);
  if (!isKept) return { start: 0, end: words.length };
  return { start: before.length, end: words.length - behind.length };
}

/** The words of the line around the caret that stand on one side of it. */
function $wordsInLine(side: 'before' | 'behind'): string {
  const selection = $getSelection();
  const line = $caretLine();
  if (!$isRangeSelection(selection) || !$isElementNode(line)) return '';
  const { node, offset } = $endOf(selection);
  const next = $isElementNode(node) ? node.getChildAtIndex(offset) : node;
  const isBehind = (text: TextNode) =>
    next !== null && (next.is(text) || next.isParentOf(text) || next.isBefore(text));
  const words = line.getAllTextNodes().map((text) => {
    const all = text.getTextContent();
    if (text.is(node)) return side === 'behind' ? all.slice(offset) : all.slice(0, offset);
    return isBehind(text) === (side === 'behind') ? all : '';
  });
  return words.join('');
}

export interface WordBeforeCaret {
  readonly node: TextNode;
  readonly start: number;
  readonly word: string;
}

/** The word right before the caret. */
export function $wordBeforeCaret(): WordBeforeCaret | null {
  const caret = $textCaret();
  if (!caret) return null;
  const { node, offset } = caret;
  const before = node.getTextContent().slice(0, offset);
  const word = /[\p{L}\p{M}\p{N}_-]+$/u.exec(before)?.[0];
  return word ? { node, start: before.length - word.length, word } : null;
}

/** What holds the words around the caret: a paragraph, an item, a cell. */
function $caretLine(): LexicalNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node ? $findMatchingParent(node, (at) => $isElementNode(at) && !at.isInline()) : null;
}

/** Lines that hold no blocks: all that is put in there is joined. */
function $isLineOfBlock(line: LexicalNode | null): boolean {
  return $isTableCellNode(line) || $isTableCaptionNode(line) || $isAttributionNode(line);
}

function $caretBlock(): LexicalNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node ? $topBlock(node) : null;
}

function $blocksOf({ first, last }: Filling): readonly LexicalNode[] {
  const blocks: LexicalNode[] = [];
  for (let at = $getNodeByKey(first); at !== null; at = at.getKey() === last ? null : at.getNextSibling())
    blocks.push(at);
  return blocks;
}

function $placesIn(filling: Filling): readonly Place[] {
  const line = $getNodeByKey(filling.line);
  const part = $isElementNode(line) ? $ownPart(filling, line) : null;
  let size = 0;
  return $blocksOf(filling)
    .flatMap((block) => ($isElementNode(block) ? block.getAllTextNodes() : []))
    .flatMap((node) => {
      const words = node.getTextContent();
      const isInLine = line?.isParentOf(node) === true;
      const from = size;
      if (isInLine) size += words.length;
      return findTks(words)
        .filter(({ start }) => words[start] === '[')
        .filter(
          ({ start, end }) => !isInLine || !part || (start + from >= part.start && end + from <= part.end),
        )
        .map((tk) => ({ node, ...tk }));
    });
}

function $select({ node, start, end }: Place): void {
  node.select(start, end);
}

function $isAfter(place: Place, selection: RangeSelection): boolean {
  const { node, offset } = $endOf(selection);
  return place.node.is(node) ? place.start >= offset : node.isBefore(place.node);
}

function $isBefore(place: Place, selection: RangeSelection): boolean {
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  const node = point.getNode();
  return place.node.is(node) ? place.end <= point.offset : place.node.isBefore(node);
}

function $endOf(selection: RangeSelection): { readonly node: LexicalNode; readonly offset: number } {
  const point = selection.isBackward() ? selection.anchor : selection.focus;
  return { node: point.getNode(), offset: point.offset };
}

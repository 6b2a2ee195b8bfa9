import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { $insertPasted } from '../clipboard/insert-pasted.ts';

/** The blocks that hold the places which are being filled, from the first to the last. */
export interface Filling {
  readonly first: NodeKey;
  readonly last: NodeKey;
}

interface Place {
  readonly node: TextNode;
  readonly start: number;
  readonly end: number;
}

const PLACE = /\[TK [^\]\n]*\]/g;

/** Puts a snippet in at the caret and selects its first place to fill; null when it has none. */
export function $insertSnippet({ body }: SnippetWithBody): Filling | null {
  $insertPasted(body);
  const last = $caretBlock();
  let first = last;
  for (let more = body.length - 1; more > 0 && first; more--) first = first.getPreviousSibling() ?? first;
  if (!first || !last) return null;
  const filling = { first: first.getKey(), last: last.getKey() };
  const place = $placesIn(filling)[0];
  if (!place) return null;
  $select(place);
  return filling;
}

/** Selects the next place, or the one before; false when none is left, or the caret is elsewhere. */
export function $goToPlace(filling: Filling, direction: 1 | -1): boolean {
  const selection = $getSelection();
  const block = $caretBlock();
  if (!$isRangeSelection(selection) || !block || !$blocksOf(filling).some((each) => each.is(block)))
    return false;
  const places = $placesIn(filling);
  const found =
    direction === 1
      ? (places.find((place) => $isAfter(place, selection)) ?? places[0])
      : (places.findLast((place) => $isBefore(place, selection)) ?? places.at(-1));
  if (!found) return false;
  $select(found);
  return true;
}

/** The word right before the caret. */
export function $wordBeforeCaret(): {
  readonly node: TextNode;
  readonly start: number;
  readonly word: string;
} | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return null;
  const before = node.getTextContent().slice(0, selection.anchor.offset);
  const word = /[\p{L}\p{M}\p{N}_-]+$/u.exec(before)?.[0];
  return word ? { node, start: before.length - word.length, word } : null;
}

function $caretBlock(): LexicalNode | null {
  const selection = $getSelection();
  const node = selection?.getNodes()[0] ?? null;
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if (at.getParent()?.getType() === 'root') return at;
  return null;
}

function $blocksOf({ first, last }: Filling): readonly LexicalNode[] {
  const blocks: LexicalNode[] = [];
  for (let at = $getNodeByKey(first); at !== null; at = at.getKey() === last ? null : at.getNextSibling())
    blocks.push(at);
  return blocks;
}

function $placesIn(filling: Filling): readonly Place[] {
  return $blocksOf(filling)
    .flatMap((block) => ($isElementNode(block) ? block.getAllTextNodes() : []))
    .flatMap((node) =>
      [...node.getTextContent().matchAll(PLACE)].map(({ 0: words, index }) => ({
        node,
        start: index,
        end: index + words.length,
      })),
    );
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

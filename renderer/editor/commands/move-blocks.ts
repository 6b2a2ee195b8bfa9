import { $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $getSelection, $setSelection, type LexicalNode } from 'lexical';
import { $grown, $nodesOf, $selectedRun, type BlockRun } from '../nodes/block-run.ts';
import { $isKeyPointsTitleNode } from '../nodes/key-points/KeyPointsTitleNode.ts';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';
import { $isQuoteNode } from '../nodes/quote/QuoteNode.ts';

export type Direction = 'up' | 'down';

/**
 * Moves the selected blocks past the next one. Points of a list, paragraphs of a quote and key points move
 * within theirs, then out of it; the caret stays where it is in its words. False where nothing is selected.
 */
export function $moveBlocks(direction: Direction): boolean {
  const run = $selectedRun();
  if (!run) return false;
  // What leaves a list takes new places, which would pull the selection along.
  const selection = $getSelection()?.clone() ?? null;
  $move(run, direction);
  $setSelection(selection);
  return true;
}

function $move(run: BlockRun, direction: Direction): void {
  const holder = run.first.getParent();
  if (!holder) return;
  const beyond = $beyond(run, direction);
  if (beyond) {
    // What is passed moves, so that what is being written stays on the page as it is.
    $place($nodesOf(beyond), run, direction === 'up' ? 'down' : 'up');
    return;
  }
  if (holder.getType() === 'root') return;
  const item = holder.getParent();
  if ($isListNode(holder) && $isListItemNode(item)) {
    // Before or behind the point that it hangs under, and all else that does.
    $place($nodesOf(run), $grown(item), direction);
    if (holder.isEmpty()) holder.remove();
    if (item.isEmpty()) item.remove();
  } else if ($isAll(run)) $move({ first: holder, last: holder }, direction);
  else if ($isListNode(holder)) $leaveList(run, holder, direction);
  else $place($nodesOf(run), { first: holder, last: holder }, direction);
}

/** Points that leave a list are a list of their own, past the block that comes next, or out of the quote. */
function $leaveList(run: BlockRun, list: ListNode, direction: Direction): void {
  const quote = list.getParent();
  const out = $isQuoteNode(quote) ? { first: quote, last: quote } : null;
  const beside = $beyond({ first: list, last: list }, direction) ?? out;
  if (!beside) return;
  const own = $createListNode(list.getListType());
  $place([own], beside, direction);
  own.append(...$nodesOf(run));
}

function $place(nodes: readonly LexicalNode[], beside: BlockRun, direction: Direction): void {
  if (direction === 'up') for (const node of nodes) beside.first.insertBefore(node);
  else for (const node of nodes.toReversed()) beside.last.insertAfter(node);
}

/** What the run has to pass; null at the edge of what holds it. */
function $beyond({ first, last }: BlockRun, direction: Direction): BlockRun | null {
  const next = direction === 'up' ? first.getPreviousSibling() : last.getNextSibling();
  if (next === null || $isAttributionNode(next) || $isKeyPointsTitleNode(next)) return null;
  return $grown(next);
}

function $isAll({ first, last }: BlockRun): boolean {
  const before = first.getPreviousSibling();
  const after = last.getNextSibling();
  return (before === null || $isKeyPointsTitleNode(before)) && (after === null || $isAttributionNode(after));
}

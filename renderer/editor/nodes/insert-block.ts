import { $isListItemNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $findMatchingParent, $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $codeAround } from './code/CodeNode.ts';
import { $quoteAround } from './quote/QuoteNode.ts';
import { $tableAround } from './table/TableNode.ts';

/**
 * Puts a block where the caret is, which splits its paragraph unless that is empty; from within a quote, a
 * table or code, below it.
 */
export function $insertBlock(node: LexicalNode): void {
  const selection = $getSelection();
  if (selection === null) {
    $getRoot().append(node);
    return;
  }
  const at = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const around = at && ($quoteAround(at) ?? $tableAround(at) ?? $codeAround(at));
  if (around) {
    around.insertAfter(node);
    return;
  }
  if ($isParagraphNode(at) && at.isEmpty()) at.insertBefore(node);
  else $insertNodeToNearestRoot(node);
}

/** Puts a block behind the paragraph or point that the caret is in, which stays whole; from its start before it. */
export function $insertBehind(node: LexicalNode): void {
  const selection = $getSelection();
  const focus = $isRangeSelection(selection) ? selection.focus : null;
  const line = focus && $findMatchingParent(focus.getNode(), $isLine);
  if (!focus || !line || line.isEmpty()) $insertBlock(node);
  else if ($isRootNode(line.getParent())) {
    if ($isBeforeWords(focus, line)) line.insertBefore(node);
    else line.insertAfter(node);
  } else {
    line.selectEnd();
    $insertBlock(node);
  }
}

function $isLine(node: LexicalNode): node is ElementNode {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isListItemNode(node);
}

function $isBeforeWords(point: PointType, line: ElementNode): boolean {
  if (point.offset > 0) return false;
  for (let at: LexicalNode | null = point.getNode(); at && !at.is(line); at = at.getParent())
    if (at.getPreviousSibling() !== null) return false;
  return true;
}

/** As `$insertBlock`, and the caret goes on in what comes after it; where that ends the story a line begins there. */
export function $insertAndGoOn(node: LexicalNode): void {
  $insertBlock(node);
  if (node.getNextSibling() === null) node.insertAfter($createParagraphNode());
  node.selectNext(0, 0);
}

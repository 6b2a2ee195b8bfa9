import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
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

/** The same, and the caret goes on in what comes after it; where that ends the story a line begins there. */
export function $insertAndGoOn(node: LexicalNode): void {
  $insertBlock(node);
  if (node.getNextSibling() === null) node.insertAfter($createParagraphNode());
  node.selectNext(0, 0);
}

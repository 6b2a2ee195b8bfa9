import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createNodeSelection,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import type { AddedMedia } from '../../../shared/library/added-media.ts';
import { blocksOfFigures } from '../../../shared/story/blocks/gallery.ts';
import { emptyTable } from '../../../shared/story/table-edits.ts';
import { $blockToNode } from '../convert/story-to-editor.ts';
import { $codeAround } from '../nodes/code/CodeNode.ts';
import { $createDividerNode } from '../nodes/divider/DividerNode.ts';
import { $quoteAround } from '../nodes/quote/QuoteNode.ts';
import { $isTableNode, $tableAround } from '../nodes/table/TableNode.ts';
import { figureOf } from './figure-of.ts';

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

export function $insertDivider(): void {
  const node = $createDividerNode();
  $insertBlock(node);
  if (node.getNextSibling() === null) node.insertAfter($createParagraphNode());
  node.selectNext(0, 0);
}

/** Puts an empty table in, with the caret in its first cell. */
export function $insertTable(rows: number, columns: number): void {
  const node = $blockToNode(emptyTable(rows, columns));
  $insertBlock(node);
  if (node.getNextSibling() === null) node.insertAfter($createParagraphNode());
  if ($isTableNode(node)) node.getTableRows()[0]?.getCells()[0]?.select();
}

/** Puts a picture in, or several as a gallery, and selects it, so that Tab goes to its words. */
export function $insertFigures(media: readonly AddedMedia[]): void {
  for (const block of blocksOfFigures(media.map(figureOf))) {
    const node = $blockToNode(block);
    $insertBlock(node);
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
  }
}

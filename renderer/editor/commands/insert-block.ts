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
import type { AddedMedia } from '../../../shared/ipc/contract.ts';
import { $createDividerNode } from '../nodes/divider/DividerNode.ts';
import { $createFigureNode } from '../nodes/figure/FigureNode.tsx';
import { $quoteAround } from '../nodes/quote/QuoteNode.ts';

/** Puts a block where the caret is, which splits its paragraph unless that is empty; from within a quote, below the quote. */
export function $insertBlock(node: LexicalNode): void {
  const selection = $getSelection();
  if (selection === null) {
    $getRoot().append(node);
    return;
  }
  const at = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const quote = at && $quoteAround(at);
  if (quote) {
    quote.insertAfter(node);
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

/** Puts pictures in and selects the last, so that Tab goes to its words. */
export function $insertFigures(media: readonly AddedMedia[]): void {
  for (const { media: name, width, height } of media) {
    const node = $createFigureNode({
      type: 'figure',
      media: name,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      alt: '',
      caption: '',
      credit: '',
    });
    $insertBlock(node);
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
  }
}

import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { type Inline, plainText } from '../../../shared/story/inline.ts';
import { $blockToNode, $inlinesToNodes } from '../convert/story-to-editor.ts';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';

/** Puts blocks at the caret, in place of what is selected. One paragraph is words for the line that the caret is in. */
export function $insertPasted(blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const selection = $getSelection();
  if (selection === null) {
    $getRoot().append(...blocks.map($blockToNode));
    return;
  }
  if ($isNodeSelection(selection))
    selection.getNodes().at(-1)?.insertAfter($createParagraphNode()).selectEnd();
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (only?.type === 'paragraph') $insertNodes($inlinesToNodes(only.children));
  else if ($caretInAttribution()) $insertNodes($inlinesToNodes(asLine(blocks)));
  else $insertNodes(blocks.map($blockToNode));
}

function $caretInAttribution(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const node: LexicalNode = selection.anchor.getNode();
  return [node, ...node.getParents()].some($isAttributionNode);
}

/** A name fits on one line, whatever it was copied from. */
function asLine(blocks: readonly Block[]): readonly Inline[] {
  const line = blocks
    .map((block) => (block.type === 'paragraph' ? plainText(block.children) : blockText(block)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? [] : [{ type: 'text', text: line }];
}

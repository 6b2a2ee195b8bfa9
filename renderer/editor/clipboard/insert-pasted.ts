import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { joinedInlines } from '../../../shared/import/quote-of-blocks.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { figuresIn } from '../../../shared/story/figures.ts';
import { type Inline, plainText } from '../../../shared/story/inline.ts';
import { pasteCells } from '../../../shared/story/table-edits.ts';
import { $canonicalTable, $setTable } from '../commands/change-table.ts';
import { $blockToNode } from '../convert/story-to-editor.ts';
import { $codeAround } from '../nodes/code/CodeNode.ts';
import { $codeToNodes } from '../nodes/code/code-lines.ts';
import { $inlinesToNodes } from '../nodes/inline/write-inlines.ts';
import { $isAttributionNode } from '../nodes/quote/AttributionNode.ts';
import { $tableAround } from '../nodes/table/TableNode.ts';
import { $selectedCells } from '../nodes/table/table-selection.ts';

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
  else if ($pasteIntoTable(blocks) || $pasteIntoCode(blocks)) return;
  else $insertNodes(blocks.map($blockToNode));
}

/**
 * Cells go into cells from the caret's on; anything else is lines for the one cell, or the caption. True in
 * a table.
 */
function $pasteIntoTable(blocks: readonly Block[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const table = $tableAround(selection.anchor.getNode());
  if (!table) return false;
  const cells = $selectedCells();
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if (cells && only?.type === 'table') {
    const { row, column } = cells.area;
    const pasted = pasteCells($canonicalTable(table), row, column, only);
    if (pasted) {
      $setTable(table, {
        table: pasted,
        row: row + only.rows.length - 1,
        column: column + only.align.length - 1,
      });
      return true;
    }
  }
  const pictures = blocks.filter((block) => figuresIn(block).length > 0);
  for (const picture of pictures.toReversed()) table.insertAfter($blockToNode(picture));
  $insertNodes($inlinesToNodes(joinedInlines(blocks)));
  return true;
}

function $pasteIntoCode(blocks: readonly Block[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$codeAround(selection.anchor.getNode())) return false;
  $insertNodes($codeToNodes(blocks.map(blockText).join('\n')));
  return true;
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

import {
  $createParagraphNode,
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { TABLE_PLACES } from '../../../../shared/story/table-grid.ts';
import { $atEdgeOf } from '../caret-line.ts';
import { $isTableCaptionNode } from './TableCaptionNode.ts';
import { $createTableCellNode, $isTableCellNode } from './TableCellNode.ts';
import { $isTableNode, $tableAround, type TableNode } from './TableNode.ts';
import { $createTableRowNode } from './TableRowNode.ts';
import { $cellAround, $gridOf, $placeOf } from './table-cells.ts';
import type { SelectedCells } from './table-selection.ts';

/** Goes to the next cell, or the one before; after the last there is a new row. True in a table. */
export function $nextCell(step: 1 | -1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const at = selection.focus.getNode();
  const table = $tableAround(at);
  if (!table) return false;
  const { cells, width, height } = $gridOf(table);
  const cell = $cellAround(at);
  const index = cell ? cells.findIndex((placed) => placed.cell.node.is(cell)) : -1;
  const next = cells[index + step]?.cell.node;
  if (next) next.select(0, next.getChildrenSize());
  else if (step < 0) table.getCaption()?.selectEnd();
  else if (width * (height + 1) <= TABLE_PLACES) {
    const row = $createTableRowNode();
    row.append(...Array.from({ length: width }, () => $createTableCellNode()));
    table.append(row);
    row.getCells()[0]?.select();
  }
  return true;
}

/** From the last row of a table that ends the story there is a line to go down to; true when it was made. */
export function $leaveDown(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $cellAround(selection.anchor.getNode());
  const table = cell && $tableAround(cell);
  if (!cell || !table || table.getNextSibling() !== null) return false;
  const grid = $gridOf(table);
  const place = $placeOf(grid, cell);
  if (!place || place.row + place.rows < grid.height || !$onLastLine(selection)) return false;
  const paragraph = $createParagraphNode();
  table.insertAfter(paragraph);
  paragraph.select();
  return true;
}

function $onLastLine({ anchor }: RangeSelection): boolean {
  const node = anchor.getNode();
  const after = $isElementNode(node) ? node.getChildren().slice(anchor.offset) : node.getNextSiblings();
  return !after.some((sibling) => sibling.getType() === 'linebreak');
}

/** Takes the words out of the cells and puts the caret in the first. */
export function $emptyCells({ cells }: SelectedCells): void {
  for (const cell of cells) cell.clear();
  cells[0]?.select();
}

/** True where deleting would reach out of the cell or caption that the caret stands in. */
export function $atEdgeOfLine(selection: RangeSelection, isBackward: boolean): boolean {
  const line = $lineAround(selection.anchor.getNode());
  if (line === null) return $besideTable(selection.anchor, isBackward);
  return $atEdgeOf(line, selection, isBackward ? 'before' : 'behind');
}

function $lineAround(node: LexicalNode): LexicalNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if ($isTableCellNode(at) || $isTableCaptionNode(at)) return at;
  return null;
}

/** A paragraph is not pulled into the table that it stands beside; an empty one goes away. */
function $besideTable(anchor: PointType, isBackward: boolean): boolean {
  let block: LexicalNode | null = anchor.getNode();
  const inner = block;
  while (block !== null && block.getParent()?.getType() !== 'root') {
    if (block !== inner || $isTextNode(block)) {
      const beyond: LexicalNode | null = isBackward ? block.getPreviousSibling() : block.getNextSibling();
      if (beyond !== null) return false;
    }
    block = block.getParent();
  }
  const table = isBackward ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !$isTableNode(table)) return false;
  const node = anchor.getNode();
  const size = $isTextNode(node)
    ? node.getTextContentSize()
    : $isElementNode(node)
      ? node.getChildrenSize()
      : 0;
  if (isBackward ? anchor.offset > 0 : anchor.offset < size) return false;
  const cells = $gridOf(table).cells;
  if (isBackward) cells.at(-1)?.cell.node.selectEnd();
  else (table.getCaption() ?? table).selectStart();
  if (block.getTextContent() === '' && block.getNextSibling() !== null) block.remove();
  return true;
}

/**
 * A selection that begins or ends in a table and not in the same takes it whole: part of a table beside
 * other blocks is nothing that could be cut.
 */
export function $takeWholeTables(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  const from = $tableAround(selection.anchor.getNode());
  const to = $tableAround(selection.focus.getNode());
  if (from === to || (from && to && from.is(to))) return;
  const backward = selection.isBackward();
  const next = $createRangeSelection();
  $copyPoint(selection.anchor, next.anchor, from, backward);
  $copyPoint(selection.focus, next.focus, to, !backward);
  $setSelection(next);
}

function $copyPoint(given: PointType, point: PointType, table: TableNode | null, isEnd: boolean): void {
  const parent = table?.getParent();
  if (!table || !parent) point.set(given.key, given.offset, given.type);
  else point.set(parent.getKey(), table.getIndexWithinParent() + (isEnd ? 1 : 0), 'element');
}

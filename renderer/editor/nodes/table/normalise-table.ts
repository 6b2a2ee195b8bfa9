import {
  $createLineBreakNode,
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $createTableCaptionNode, $isTableCaptionNode, type TableCaptionNode } from './TableCaptionNode.ts';
import { $createTableCellNode, $isTableCellNode, TableCellNode } from './TableCellNode.ts';
import { $isTableNode, type TableNode } from './TableNode.ts';
import { $createTableRowNode, $isTableRowNode, type TableRowNode } from './TableRowNode.ts';
import { $gridOf } from './table-cells.ts';

/**
 * Brings a table that was pasted into, typed into or cut from back to its form: one caption, then rows of
 * cells in every place. What cannot stand in a cell (a picture, a divider) goes below the table, so nothing
 * is lost.
 */
export function $normaliseTable(table: TableNode): void {
  for (const child of table.getChildren()) {
    if ($isTableRowNode(child) || $isTableCaptionNode(child)) continue;
    const row = $createTableRowNode();
    child.replace(row);
    row.append(child);
  }
  for (const row of table.getTableRows()) $keepCells(table, row);
  $keepOneCaption(table);
  for (const row of table.getTableRows()) if (row.isEmpty()) row.remove();
  if (!table.isAttached()) return;
  if (table.getTableRows().length === 0) {
    const caption = table.getCaption();
    if (caption && !caption.isEmpty()) table.append($createTableRowNode().append($createTableCellNode()));
    else {
      table.remove();
      return;
    }
  }
  $fillAndDress(table);
}

function $keepCells(table: TableNode, row: TableRowNode): void {
  for (const child of row.getChildren()) {
    if ($isTableCellNode(child)) continue;
    if ($isDecoratorNode(child) && !child.isInline()) {
      table.insertAfter(child);
      continue;
    }
    const cell = $createTableCellNode();
    child.replace(cell);
    cell.append(child);
  }
}

function $keepOneCaption(table: TableNode): void {
  const [first, ...others] = table.getChildren().filter($isTableCaptionNode);
  const caption = first ?? $createTableCaptionNode();
  for (const other of others) {
    caption.append(...other.getChildren());
    other.remove();
  }
  if (caption.is(table.getFirstChild())) return;
  const before = table.getFirstChild();
  if (before) before.insertBefore(caption);
  else table.append(caption);
}

/** An empty cell in every place that is free, and each cell as its place wants it. */
function $fillAndDress(table: TableNode): void {
  const { headerRow, headerColumn, align } = table.getSetting();
  const holed = $gridOf(table);
  for (const [at, row] of table.getTableRows().entries()) {
    let last: TableCellNode | null = null;
    for (let column = 0; column < holed.width; column++) {
      const there = holed.at(at, column);
      if (there?.row === at) last = there.cell.node;
      if (there) continue;
      const cell = $createTableCellNode();
      const first = row.getFirstChild();
      if (last) last.insertAfter(cell);
      else if (first) first.insertBefore(cell);
      else row.append(cell);
      last = cell;
    }
  }
  const grid = $gridOf(table);
  for (const { cell, row, column } of grid.cells) {
    const header = (headerRow && row === 0) || (headerColumn && column === 0);
    cell.node.setLook({ header, align: align[column] ?? null });
  }
}

/** A cell or caption holds text alone: blocks in it become lines. */
export function $normaliseLine(line: ElementNode): void {
  const table = line.getParent();
  for (const child of line.getChildren()) {
    if ($isDecoratorNode(child) && !child.isInline()) {
      for (let at: LexicalNode | null = table; at !== null; at = at.getParent())
        if ($isTableNode(at)) {
          at.insertAfter(child);
          break;
        }
    } else if ($isElementNode(child) && !child.isInline()) {
      const words = $wordsIn(child);
      if (child.getPreviousSibling() && words.length > 0) child.insertBefore($createLineBreakNode());
      for (const word of words) child.insertBefore(word);
      child.remove();
    }
  }
}

function $wordsIn(element: ElementNode): LexicalNode[] {
  return element.getChildren().flatMap((child): LexicalNode[] => {
    if ($isTextNode(child) || $isLineBreakNode(child)) return [child];
    if ($isElementNode(child) && !child.isInline()) return $wordsIn(child);
    return [child];
  });
}

/** A part of a table that has left it is a paragraph of the story with the same words. */
export function $leaveTable(part: TableCellNode | TableCaptionNode | TableRowNode): void {
  const parent = part.getParent();
  if (part instanceof TableCellNode ? $isTableRowNode(parent) : $isTableNode(parent)) return;
  const lines = $isTableRowNode(part) ? part.getCells() : [part];
  for (const line of lines) part.insertBefore($createParagraphNode().append(...line.getChildren()));
  part.remove();
}

import type { LexicalNode } from 'lexical';
import { type PlacedCell, type TableGrid, tableGrid } from '../../../../shared/story/table-grid.ts';
import { $isTableCellNode, type TableCellNode } from './TableCellNode.ts';
import type { TableNode } from './TableNode.ts';

export interface NodeCell {
  readonly node: TableCellNode;
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a table at their places. */
export function $gridOf(table: TableNode): TableGrid<NodeCell> {
  return tableGrid(
    table
      .getTableRows()
      .map((row) =>
        row.getCells().map((node) => ({ node, columns: node.getColumns(), rows: node.getRows() })),
      ),
  );
}

export function $cellAround(node: LexicalNode): TableCellNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if ($isTableCellNode(at)) return at;
  return null;
}

export function $placeOf(grid: TableGrid<NodeCell>, cell: TableCellNode): PlacedCell<NodeCell> | undefined {
  return grid.cells.find((placed) => placed.cell.node.is(cell));
}

import type { LexicalNode } from 'lexical';
import type { Table } from '../../../../shared/story/blocks/table.ts';
import { tableGrid } from '../../../../shared/story/table-grid.ts';
import { $withInlines } from '../inline/write-inlines.ts';
import { $createTableCaptionNode } from './TableCaptionNode.ts';
import { $createTableCellNode } from './TableCellNode.ts';
import { $createTableNode, type TableNode } from './TableNode.ts';
import { $createTableRowNode } from './TableRowNode.ts';

export function $writeTable(table: Table): TableNode {
  return $createTableNode(table)
    .append($withInlines($createTableCaptionNode(), table.caption), ...$writeRows(table))
    .setDirection(table.direction ?? null);
}

/** The rows of a canonical table, each cell as its place wants it. */
export function $writeRows({ rows, headerRow, headerColumn, align }: Table): LexicalNode[] {
  const nodes = rows.map(() => $createTableRowNode());
  for (const { cell, row, column, columns, rows: high } of tableGrid(rows).cells) {
    const node = $withInlines($createTableCellNode(columns, high), cell.children);
    const header = (headerRow && row === 0) || (headerColumn && column === 0);
    node.setLook({ header, align: align[column] ?? null });
    nodes[row]?.append(node);
  }
  return nodes;
}

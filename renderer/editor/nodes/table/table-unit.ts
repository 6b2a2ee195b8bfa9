import type { Table } from '../../../../shared/story/blocks/table.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $readTable } from './read-table.ts';
import { $isTableNode } from './TableNode.ts';
import { TableExtension } from './table-extension.ts';
import { $writeTable } from './write-table.ts';

export const tableUnit: BlockUnit<Table> = {
  extension: TableExtension,
  $read: (node, scope) => ($isTableNode(node) ? $readTable(node, scope) : null),
  $write: $writeTable,
};

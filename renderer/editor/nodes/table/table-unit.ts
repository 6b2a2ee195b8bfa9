import { Table as TableIcon } from 'lucide-react';
import type { Table } from '../../../../shared/story/blocks/table.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $insertTable } from './insert-table.ts';

import { $readTable } from './read-table.ts';
import { $isTableNode } from './TableNode.ts';
import { TableExtension } from './table-extension.ts';
import { typedTable } from './typed-table.ts';
import { $writeTable } from './write-table.ts';

export const tableUnit: BlockUnit<Table, never, 'table'> = {
  extension: TableExtension,
  $read: (node, scope) => ($isTableNode(node) ? $readTable(node, scope) : null),
  $write: $writeTable,
  typed: [typedTable],
  kinds: {},
  inserts: {
    table: {
      icon: TableIcon,
      alias: 'grid, rows, columns, spreadsheet',
      place: 'caret',
      run: (editor) => editor.update(() => $insertTable(3, 3)),
    },
  },
};

import type { ElementTransformer } from '@lexical/markdown';
import { $createParagraphNode } from 'lexical';
import { emptyTable } from '../../../../shared/story/table-edits.ts';
import { TABLE_COLUMNS } from '../../../../shared/story/table-grid.ts';
import { $quoteAround } from '../quote/QuoteNode.ts';
import { TableNode } from './TableNode.ts';
import { $writeTable } from './write-table.ts';

/** `| a | b |` and Enter: a table whose header row says so, and an empty row to go on in. */
export const typedTable: ElementTransformer = {
  type: 'element',
  dependencies: [TableNode],
  export: () => null,
  regExp: /^\|(?:[^|]*\|){2,}$/,
  replace: (block, children, match) => {
    const words = (match[0] ?? '')
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if ($quoteAround(block) || children.some((child) => child.getTextContentSize() > 0)) return false;
    if (words.length > TABLE_COLUMNS || words.every((cell) => cell === '')) return false;
    const empty = emptyTable(2, words.length);
    const head = words.map((cell) => ({
      children: cell === '' ? [] : [{ type: 'text' as const, text: cell }],
    }));
    const table = $writeTable({ ...empty, rows: [head, ...empty.rows.slice(1)] });
    block.replace(table);
    if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
    table.getTableRows()[1]?.getCells()[0]?.select();
    return true;
  },
  triggerOnEnter: true,
};

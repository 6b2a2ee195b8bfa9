import type { Table, TableCell } from '../story/blocks/table.ts';
import { canonicalTable } from '../story/blocks/table.ts';
import { tableFits } from '../story/table-grid.ts';
import { visibleInlines } from '../story/visible-inlines.ts';

/**
 * The table in lines of which each is parted by the same number of tabs, as spreadsheets write their cells;
 * null for any other lines.
 */
export function tableOfTabs(lines: readonly string[]): Table | null {
  const tabs = (line: string) => line.split('\t').length - 1;
  const wide = tabs(lines[0] ?? '');
  if (lines.length < 2 || wide === 0 || lines.some((line) => tabs(line) !== wide)) return null;
  const rows = lines.map((line) =>
    line.split('\t').map(
      (cell): TableCell => ({
        children: cell === '' ? [] : visibleInlines([{ type: 'text', text: cell }]),
      }),
    ),
  );
  const says = rows.some((row) => row.some((cell) => cell.children.length > 0));
  if (!says || !tableFits(rows)) return null;
  return canonicalTable({
    type: 'table',
    caption: [],
    headerRow: false,
    headerColumn: false,
    align: [],
    rows,
  });
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table, TableCell } from '../../story/blocks/table.ts';
import { plainText } from '../../story/inline.ts';
import { type PlacedCell, type TableGrid, tableGrid } from '../../story/table-grid.ts';
import { lines } from '../lines.ts';
import type { PageDirection } from '../own-direction.ts';
import { ownDirection } from '../own-direction.ts';
import { inlinesToHast } from './inlines-to-hast.ts';
import { textElement } from './text-element.ts';

/**
 * A table in a box of its own, in which it scrolls where the page is narrower than it is; its caption
 * stands outside, so that it is always read whole. The table takes the direction of its first words, so
 * that its columns run as they are read. A chosen one holds for all its cells, and is written into
 * `data-dir` too, so that an import of the page finds it.
 */
export function tableToHast(table: Table, page: PageDirection): Element {
  const grid = tableGrid(table.rows);
  const chosen = table.direction;
  const dir = chosen ?? ownDirection(firstWords(table), page);
  const own = dir ?? page;
  const headers = [
    ...(table.headerRow ? ['header-row'] : []),
    ...(table.headerColumn ? ['header-column'] : []),
  ];
  const rows = Array.from({ length: grid.height }, (_, row) => rowToHast(table, grid, row, own));
  const caption = plainText(table.caption).trim();
  const name = caption === '' ? {} : { role: 'region', ariaLabel: caption };
  return h(
    'figure',
    { className: ['table'] },
    lines([
      table.caption.length > 0 ? textElement('figcaption', table.caption, page) : null,
      h(
        'div',
        { className: ['table-box'], tabIndex: 0, ...name },
        h(
          'table',
          { className: headers.length > 0 ? headers : undefined, dir, dataDir: chosen },
          lines(parts(table, grid, rows)),
        ),
      ),
    ]),
  );
}

function firstWords({ rows }: Table): string {
  for (const row of rows) {
    const words = row.map((cell) => plainText(cell.children)).join(' ');
    if (words.trim() !== '') return words;
  }
  return '';
}

/** Header cells that reach below the first row would be cut off at the end of a head of their own. */
function parts(table: Table, grid: TableGrid<TableCell>, rows: readonly Element[]): Element[] {
  const first = grid.cells.filter(({ row }) => row === 0);
  if (!table.headerRow || first.some((cell) => cell.rows > 1)) return [h('tbody', lines(rows))];
  const [head, ...rest] = rows;
  const body = rest.length > 0 ? [h('tbody', lines(rest))] : [];
  return head ? [h('thead', lines([head])), ...body] : body;
}

function rowToHast(table: Table, grid: TableGrid<TableCell>, row: number, own: PageDirection): Element {
  const placed: PlacedCell<TableCell>[] = [];
  for (let column = 0; column < grid.width; column++) {
    const cell = grid.at(row, column);
    if (cell?.row === row && cell.column === column) placed.push(cell);
  }
  return h('tr', lines(placed.map((cell) => cellToHast(table, cell, own))));
}

function cellToHast(
  table: Table,
  { cell, row, column, columns, rows }: PlacedCell<TableCell>,
  own: PageDirection,
) {
  const ofColumn = table.headerRow && row === 0;
  const isHeader = ofColumn || (table.headerColumn && column === 0);
  const side = table.align[column];
  return h(
    isHeader ? 'th' : 'td',
    {
      dir: table.direction ? undefined : ownDirection(plainText(cell.children), own),
      className: side ? [`align-${side}`] : undefined,
      colSpan: columns > 1 ? columns : undefined,
      rowSpan: rows > 1 ? rows : undefined,
      scope: isHeader ? (ofColumn ? 'col' : 'row') : undefined,
    },
    inlinesToHast(cell.children),
  );
}

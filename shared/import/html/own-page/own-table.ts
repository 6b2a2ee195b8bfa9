import type { ColumnAlign, Table, TableCell } from '../../../story/blocks/table.ts';
import { tableFits, tableGrid } from '../../../story/table-grid.ts';
import { attribute, childElements, findElements, type HtmlElement, hasClass } from '../html-tree.ts';
import { chosenDirectionOf } from './chosen-direction-of.ts';
import { NotOurPage } from './not-our-page.ts';
import { ownInlines } from './own-inlines.ts';

interface OwnCell extends TableCell {
  readonly align: ColumnAlign | null;
}

/** A table of our own page, or of our own Markdown. Throws NotOurPage on anything that we do not write. */
export function ownTable(figure: HtmlElement): Table {
  const parts = childElements(figure);
  const caption = parts.find((part) => part.tagName === 'figcaption');
  const box = parts.find((part) => hasClass(part, 'table-box'));
  const [table] = box ? childElements(box) : [];
  if (table?.tagName !== 'table') throw new NotOurPage();
  const rows = findElements(table, (element) => element.tagName === 'tr').map((row) =>
    childElements(row).map(ownCell),
  );
  if (!tableFits(rows)) throw new NotOurPage();
  const grid = tableGrid(rows);
  const align = new Map<number, ColumnAlign | null>();
  for (const { cell, column } of grid.cells) if (!align.has(column)) align.set(column, cell.align);
  return {
    type: 'table',
    caption: caption ? ownInlines(caption.childNodes) : [],
    headerRow: hasClass(table, 'header-row'),
    headerColumn: hasClass(table, 'header-column'),
    ...chosenDirectionOf(table),
    align: Array.from({ length: grid.width }, (_, column) => align.get(column) ?? null),
    rows: rows.map((row) => row.map(({ align: _, ...cell }) => cell)),
  };
}

function ownCell(element: HtmlElement): OwnCell {
  if (!/^t[dh]$/.test(element.tagName)) throw new NotOurPage();
  const side = (['left', 'center', 'right'] as const).find((each) => hasClass(element, `align-${each}`));
  return {
    children: ownInlines(element.childNodes),
    ...spanOf(element, 'colspan', 'columns'),
    ...spanOf(element, 'rowspan', 'rows'),
    align: side ?? null,
  };
}

function spanOf(element: HtmlElement, name: string, key: 'columns' | 'rows') {
  const value = attribute(element, name);
  return value === null ? {} : { [key]: Number(value) };
}

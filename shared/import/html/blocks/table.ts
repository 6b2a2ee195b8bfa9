import type { Block } from '../../../story/block.ts';
import type { ColumnAlign, Table, TableCell } from '../../../story/blocks/table.ts';
import { canonicalTable, rowsAsParagraphs } from '../../../story/blocks/table.ts';
import { figuresIn } from '../../../story/figures.ts';
import { type Inline, plainText } from '../../../story/inline.ts';
import { tableFits, tableGrid } from '../../../story/table-grid.ts';
import { visibleInlines } from '../../../story/visible-inlines.ts';
import { joinedInlines } from '../../quote-of-blocks.ts';
import { directionUnlikeText } from '../direction-within.ts';
import type { HtmlContext, Place } from '../html-context.ts';
import { attribute, childElements, findElement, type HtmlElement, hasClass } from '../html-tree.ts';
import { isHidden } from '../inline-style.ts';

interface ReadCell extends TableCell {
  readonly element: HtmlElement;
  readonly blocks: readonly Block[];
}

/**
 * A table, and after it the pictures that stood in it. One that lays out a page or a mail (cells of many
 * blocks, one column, tables in tables) gives what it holds instead, and one beyond what a story can hold a
 * paragraph a row.
 */
export function tableFromHtml(table: HtmlElement, place: Place, context: HtmlContext): readonly Block[] {
  const parts = childElements(table).filter((part) => !context.skipped.has(part) && !isHidden(part));
  const captions = parts.filter((part) => part.tagName === 'caption');
  const caption = captions.flatMap((part) => context.blocksOf(part.childNodes, place, context));
  const rowElements = parts
    .filter((part) => part.tagName !== 'caption')
    .flatMap((part) => (part.tagName === 'tr' ? [part] : childElements(part)))
    .filter((row) => row.tagName === 'tr' && !context.skipped.has(row) && !isHidden(row));
  const rows = rowElements.map((row) =>
    childElements(row)
      .filter((cell) => !context.skipped.has(cell) && !isHidden(cell))
      .map((cell) => readCell(cell, place, context)),
  );
  const blocks = rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  if (!holdsData(table, rows)) return [...caption, ...rows.flatMap(asLayout)];
  const pictures = [...caption, ...blocks].filter((block) => figuresIn(block).length > 0);
  if (!tableFits(rows)) {
    const cells = rows.map((row) => row.map(({ children }) => children));
    return [
      ...caption.filter((block) => figuresIn(block).length === 0),
      ...rowsAsParagraphs(cells),
      ...pictures,
    ];
  }
  const words = rows.flatMap((row) => row.map(({ children }) => plainText(children))).join(' ');
  const read = asTable(visibleInlines(joinedInlines(caption)), rowElements, rows);
  return [{ ...read, ...directionUnlikeText(words, place.direction) }, ...pictures];
}

function readCell(element: HtmlElement, place: Place, context: HtmlContext): ReadCell {
  const blocks = context.blocksOf([element], place, context);
  const span = (name: string) => {
    const value = attribute(element, name);
    return value !== null && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : 1;
  };
  const columns = span('colspan');
  // A span of nothing means all the rows that follow.
  const rows = span('rowspan') || Number.MAX_SAFE_INTEGER;
  return {
    element,
    blocks,
    children: visibleInlines(joinedInlines(blocks)),
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
  };
}

/** Blocks of a cell beyond which it is a part of a page. */
const MOST_BLOCKS = 6;

function holdsData(table: HtmlElement, rows: readonly (readonly ReadCell[])[]): boolean {
  if (/^(?:presentation|none)$/i.test(attribute(table, 'role') ?? '')) return false;
  const cells = rows.flat();
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  const columns = rows.some((row) => row.length > 1);
  // A frame around some text is a table of one column that says nothing of its columns.
  if (filled.length === 0 || !(columns || (saysSo(table, cells) && rows.length > 1))) return false;
  if (cells.some(({ element }) => findElement(element, (inner) => inner.tagName === 'table') !== null))
    return filled.every(({ blocks }) => blocks.length <= 2) && saysSo(table, cells);
  if (saysSo(table, cells)) return true;
  return filled.every(
    ({ blocks }) =>
      blocks.length <= MOST_BLOCKS && blocks.every(({ type }) => type === 'paragraph' || type === 'list'),
  );
}

function saysSo(table: HtmlElement, cells: readonly ReadCell[]): boolean {
  const heads = (element: HtmlElement) => element.tagName === 'caption' || element.tagName === 'thead';
  return childElements(table).some(heads) || cells.some(({ element }) => element.tagName === 'th');
}

/** A row of short cells is a line; any other gives its blocks one after another. */
function asLayout(row: readonly ReadCell[]): readonly Block[] {
  const filled = row.filter(({ blocks }) => blocks.length > 0);
  const simple = filled.every(
    ({ blocks }) => blocks.length <= 2 && blocks.every((block) => block.type === 'paragraph'),
  );
  if (filled.length === 1 || !simple) return row.flatMap(({ blocks }) => blocks);
  return rowsAsParagraphs([row.map(({ children }) => children)]);
}

function asTable(
  caption: readonly Inline[],
  rowElements: readonly HtmlElement[],
  rows: readonly (readonly ReadCell[])[],
): Table {
  const grid = tableGrid(rows);
  const [head] = rows;
  const isHead = (cell: ReadCell) => cell.element.tagName === 'th';
  const first = grid.cells.filter(({ column }) => column === 0).map(({ cell }) => cell);
  const headerRow =
    rowElements[0]?.parentNode?.nodeName === 'thead' ||
    ((head?.length ?? 0) > 0 && head?.every(isHead) === true);
  // The corner of a table with a header row says nothing of the column.
  const below = headerRow ? first.slice(1) : first;
  const align = Array.from({ length: grid.width }, (_, column) => {
    const own = grid.cells.filter((cell) => cell.column === column && (!headerRow || cell.row > 0));
    const sides = new Set(own.map(({ cell }) => alignOf(cell.element)));
    return sides.size === 1 ? ([...sides][0] ?? null) : null;
  });
  return canonicalTable({
    type: 'table',
    caption,
    headerRow,
    headerColumn: below.length > 0 && below.every(isHead) && !rows.every((row) => row.every(isHead)),
    align,
    rows: rows.map((row) =>
      row.map(({ children, columns, rows: high }) => ({
        children,
        ...(columns === undefined ? {} : { columns }),
        ...(high === undefined ? {} : { rows: high }),
      })),
    ),
  });
}

function alignOf(cell: HtmlElement): ColumnAlign | null {
  const style = /(?:^|;)\s*text-align\s*:\s*(left|center|right)\b/i.exec(attribute(cell, 'style') ?? '')?.[1];
  const said = (style ?? attribute(cell, 'align') ?? '').trim().toLowerCase();
  const sides = ['left', 'center', 'right'] as const;
  return sides.find((side) => side === said || hasClass(cell, `align-${side}`)) ?? null;
}

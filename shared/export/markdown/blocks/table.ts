import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Html, TableCell as MdastCell, Table as MdastTable, TableRow } from 'mdast';
import { inlinesToHast } from '../../../page/blocks/inlines-to-hast.ts';
import { noteOf } from '../../../page/blocks/note-mark.ts';
import { tableToHast } from '../../../page/blocks/table-to-hast.ts';
import type { Table, TableCell } from '../../../story/blocks/table.ts';
import type { Inline } from '../../../story/inline.ts';
import { inlinesToMdast } from '../inlines-to-mdast.ts';
import { onOneLine } from '../on-one-line.ts';

/**
 * A table as GitHub writes it where that holds all of it; one with merged cells, a header column, a caption
 * or a chosen direction as the page's own HTML, which every reader of Markdown shows and our own reads back
 * exactly. A table without a header row has an empty one, since GitHub's tables need one.
 */
export function tableToMdast(table: Table): MdastTable | Html {
  if (!isPlain(table)) return { type: 'html', value: toHtml(withNotes(tableToHast(table, 'ltr'))) };
  const rows = table.rows.map(rowToMdast);
  const head: TableRow = { type: 'tableRow', children: table.align.map(() => cellToMdast({ children: [] })) };
  return {
    type: 'table',
    align: [...table.align],
    children: table.headerRow ? rows : [head, ...rows],
  };
}

/** A note within HTML has no number in Markdown, so what it says stands where its mark would. */
function withNotes(element: Element): Element {
  const note = noteOf(element);
  if (note) return h('span', { className: ['note'] }, inlinesToHast(note.children));
  const children = element.children.map((child) => (child.type === 'element' ? withNotes(child) : child));
  return { ...element, children };
}

function isPlain({ caption, headerRow, headerColumn, direction, rows }: Table): boolean {
  const saysWhat = rows[0]?.some((cell) => cell.children.length > 0) === true;
  return (
    !headerColumn &&
    direction === undefined &&
    caption.length === 0 &&
    (saysWhat || !headerRow) &&
    rows.every((row) =>
      row.every((cell) => (cell.columns ?? cell.rows) === undefined && !holdsPipe(cell.children)),
    )
  );
}

/** In code in a table there is no way to write a pipe after a backslash. */
function holdsPipe(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => {
    if (inline.type === 'link') return holdsPipe(inline.children);
    return inline.type === 'text' && inline.marks?.includes('code') === true && inline.text.includes('\\|');
  });
}

function rowToMdast(row: readonly TableCell[]): TableRow {
  return { type: 'tableRow', children: row.map(cellToMdast) };
}

function cellToMdast(cell: TableCell): MdastCell {
  return { type: 'tableCell', children: inlinesToMdast(cell.children).map(onOneLine) };
}

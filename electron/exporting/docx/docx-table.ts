import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Table as StoryTable } from '../../../shared/story/blocks/table.ts';
import { plainText } from '../../../shared/story/inline.ts';
import { tableGrid } from '../../../shared/story/table-grid.ts';
import { runsRightToLeft } from './docx-direction.ts';
import type { DocxFileContext } from './docx-file-context.ts';
import { docxRuns } from './docx-inlines.ts';
import { STYLES } from './docx-styles.ts';

/** A table under its caption; columns run as its words do. */
export function docxTable(table: StoryTable, context: DocxFileContext): (Paragraph | Table)[] {
  const columns = new Map(tableGrid(table.rows).cells.map(({ cell, column }) => [cell, column]));
  const words = table.rows.flat().flatMap(({ children }) => children);
  const isRightToLeft = runsRightToLeft(words, context, table.direction);
  const rows = table.rows.map(
    (cells, row) =>
      new TableRow({
        tableHeader: table.headerRow && row === 0,
        children: cells.map((cell) => {
          const column = columns.get(cell) ?? 0;
          const side = table.align[column];
          const isHeader = (table.headerRow && row === 0) || (table.headerColumn && column === 0);
          const children = isHeader
            ? cell.children.map((inline) => (inline.type === 'text' ? withBold(inline) : inline))
            : cell.children;
          return new TableCell({
            ...(cell.columns !== undefined && { columnSpan: cell.columns }),
            ...(cell.rows !== undefined && { rowSpan: cell.rows }),
            children: [
              new Paragraph({
                bidirectional: runsRightToLeft(cell.children, context, table.direction),
                spacing: { after: 40 },
                ...(side && { alignment: side }),
                children: docxRuns(children, context),
              }),
            ],
          });
        }),
      }),
  );
  const caption =
    plainText(table.caption) === ''
      ? []
      : [
          new Paragraph({
            style: STYLES.caption,
            keepNext: true,
            bidirectional: runsRightToLeft(table.caption, context),
            children: docxRuns(table.caption, context),
          }),
        ];
  return [
    ...caption,
    new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE }, visuallyRightToLeft: isRightToLeft }),
    // Word joins tables that stand next to each other.
    new Paragraph({ spacing: { after: 80 } }),
  ];
}

function withBold(inline: Extract<StoryTable['caption'][number], { type: 'text' }>) {
  const marks = inline.marks ?? [];
  return marks.includes('bold') ? inline : { ...inline, marks: ['bold' as const, ...marks] };
}

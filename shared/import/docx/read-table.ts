import { childOf, elementsIn, type XmlElement } from '../xml/xml-tree.ts';
import type { DocxBlock, DocxCell, DocxRow, DocxTable } from './docx-block.ts';
import type { DocxContext } from './docx-context.ts';
import { isOn, valOf } from './word-xml.ts';

interface GridCell {
  /** Null for columns that the row leaves empty at its beginning or end. */
  readonly element: XmlElement | null;
  readonly column: number;
  readonly columns: number;
  /** True for a cell that the one above reaches into. */
  readonly covered: boolean;
}

/**
 * A `w:tbl` with its cells' spans (ECMA-376 part 1, 17.4), `blocksOf` reading what a cell holds; rows and cells
 * that were deleted with changes tracked, and rows that are hidden, are left out.
 */
export function readTable(
  table: XmlElement,
  { fields }: Pick<DocxContext, 'fields'>,
  blocksOf: (elements: readonly XmlElement[]) => readonly DocxBlock[],
): DocxTable {
  const rows = unwrapped(table, 'tr');
  const grid = rows.map((row) => (isRowLeftOut(row) ? null : gridCells(row)));
  const hasHeader = rows.length > 1 && isFirstRowSet(table);
  const first = grid.findIndex((row) => row !== null);
  return {
    type: 'table',
    rows: rows.flatMap((row, at): readonly DocxRow[] => {
      const gridRow = grid[at];
      if (!gridRow) {
        fields.skip(row);
        return [];
      }
      const header = isOn(childOf(row, 'trPr'), 'tblHeader') === true || (hasHeader && at === first);
      const cells = gridRow.flatMap((cell): readonly DocxCell[] => {
        if (cell.element === null) return [{ blocks: [], columns: cell.columns, rows: 1 }];
        if (cell.covered || childOf(cell.element, 'tcPr', 'cellDel')) {
          fields.skip(cell.element);
          return [];
        }
        const blocks = blocksOf(elementsIn(cell.element));
        return [{ blocks, columns: cell.columns, rows: rowsOf(cell, grid, at) }];
      });
      return [{ header, cells }];
    }),
  };
}

function isRowLeftOut(row: XmlElement): boolean {
  const properties = childOf(row, 'trPr');
  return childOf(properties, 'del') !== undefined || isOn(properties, 'hidden') === true;
}

/** Whether the table's style sets the first row apart (17.4.56): by a name, or by a bit in older files. */
function isFirstRowSet(table: XmlElement): boolean {
  const look = childOf(table, 'tblPr', 'tblLook')?.attributes;
  const said = look?.get('firstRow');
  if (said !== undefined) return /^(?:1|true|on)$/i.test(said);
  return (Number.parseInt(look?.get('val') ?? '0', 16) & 0x20) !== 0;
}

/** The elements of a name in a row or table, those in content controls and the like too. */
function unwrapped(parent: XmlElement, name: 'tr' | 'tc'): readonly XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/.test(child.name)
      ? unwrapped(child, name)
      : [];
  });
}

/** More empty columns than anybody's figures leave open are one cell. */
const MOST_EMPTY = 20;

function gridCells(row: XmlElement): readonly GridCell[] {
  let column = 0;
  const empty = (name: 'gridBefore' | 'gridAfter'): readonly GridCell[] => {
    const columns = countOf(valOf(row, 'trPr', name));
    const first = column;
    column += columns;
    if (columns > MOST_EMPTY) return [{ element: null, column: first, columns, covered: false }];
    return Array.from({ length: columns }, (_, at) => ({
      element: null,
      column: first + at,
      columns: 1,
      covered: false,
    }));
  };
  const before = empty('gridBefore');
  const cells = unwrapped(row, 'tc').map((element): GridCell => {
    const columns = Math.max(1, countOf(valOf(element, 'tcPr', 'gridSpan')));
    const merge = childOf(element, 'tcPr', 'vMerge');
    const covered = merge !== undefined && merge.attributes.get('val') !== 'restart';
    const cell = { element, column, columns, covered };
    column += columns;
    return cell;
  });
  return [...before, ...cells, ...empty('gridAfter')];
}

/** A number of columns; none where it is none, or more than a table has. */
function countOf(value: string | undefined): number {
  const count = Number(value ?? '0');
  return Number.isInteger(count) && count > 0 && count <= 1000 ? count : 0;
}

/**
 * The rows that a cell of the row `at` reaches over: its own and those below whose cell in its column is covered;
 * a row that is left out (null) is none.
 */
function rowsOf(cell: GridCell, grid: readonly (readonly GridCell[] | null)[], at: number): number {
  if (cell.element === null || valOf(cell.element, 'tcPr', 'vMerge') !== 'restart') return 1;
  const below = grid.slice(at + 1).filter((row) => row !== null);
  const end = below.findIndex((row) => !row.some((other) => other.column === cell.column && other.covered));
  return 1 + (end < 0 ? below.length : end);
}

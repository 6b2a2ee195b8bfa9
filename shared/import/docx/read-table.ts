import type { DocxBlock, DocxCell, DocxRow, DocxTable } from './docx-block.ts';
import { childOf, elementsIn, isOn, valOf, type XmlElement } from './xml-tree.ts';

interface GridCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly columns: number;
  /** True for a cell that the one above reaches into. */
  readonly covered: boolean;
}

/**
 * A `w:tbl` with its cells' spans (ECMA-376 part 1, 17.4), `blocksOf` reading what a cell holds; rows that
 * were deleted with changes tracked are left out.
 */
export function readTable(
  table: XmlElement,
  blocksOf: (elements: readonly XmlElement[]) => readonly DocxBlock[],
): DocxTable {
  const rows = unwrapped(table, 'tr').filter((row) => !childOf(row, 'trPr', 'del'));
  const grid = rows.map(gridCells);
  return {
    type: 'table',
    rows: rows.map((row, at): DocxRow => {
      const header = isOn(childOf(row, 'trPr'), 'tblHeader') === true;
      const cells = (grid[at] ?? [])
        .filter((cell) => !cell.covered)
        .map((cell): DocxCell => {
          const blocks = blocksOf(elementsIn(cell.element));
          return { blocks, columns: cell.columns, rows: rowsOf(cell, grid.slice(at + 1)) };
        });
      return { header, cells };
    }),
  };
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

function gridCells(row: XmlElement): readonly GridCell[] {
  let column = Number(valOf(row, 'trPr', 'gridBefore') ?? '0');
  return unwrapped(row, 'tc').map((element) => {
    const span = Number(valOf(element, 'tcPr', 'gridSpan') ?? '1');
    const columns = Number.isInteger(span) && span > 0 && span <= 1000 ? span : 1;
    const merge = childOf(element, 'tcPr', 'vMerge');
    const covered = merge !== undefined && merge.attributes.get('val') !== 'restart';
    const cell = { element, column, columns, covered };
    column += columns;
    return cell;
  });
}

/** The rows that a cell reaches over: its own and those below whose cell in its column is covered. */
function rowsOf(cell: GridCell, below: readonly (readonly GridCell[])[]): number {
  if (valOf(cell.element, 'tcPr', 'vMerge') !== 'restart') return 1;
  const end = below.findIndex((row) => !row.some((other) => other.column === cell.column && other.covered));
  return 1 + (end < 0 ? below.length : end);
}

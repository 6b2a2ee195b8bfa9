import type { ComparedLine } from '../../shared/compare/compared-lines.ts';
import { classNames } from '../ui/class-names.ts';
import { ComparedRuns } from './ComparedRuns.tsx';
import styles from './ComparedStory.module.css';

export interface ComparedTableProps {
  /** Its caption, where one came or stayed. */
  readonly caption: ComparedLine | undefined;
  /** Its cells, row by row. */
  readonly cells: readonly ComparedLine[];
}

/** A table as its readers see it, with rows and headers; what came and went stands beside each other in it. */
export function ComparedTable({ caption, cells }: ComparedTableProps) {
  return (
    <table className={styles.table}>
      {caption && caption.runs.length > 0 && (
        <caption dir="auto">
          <ComparedRuns runs={caption.runs} />
        </caption>
      )}
      <tbody>
        {rowsOf(cells).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is never edited, only replaced.
          <tr key={at}>
            {row.map((cell, column) => {
              const Cell = cell.start.header ? 'th' : 'td';
              return (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  key={column}
                  dir="auto"
                  colSpan={cell.start.columns}
                  rowSpan={cell.start.rows}
                  className={classNames(cell.change !== 'same' && styles[cell.change])}
                >
                  <ComparedRuns runs={cell.runs} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf(cells: readonly ComparedLine[]): readonly (readonly ComparedLine[])[] {
  const rows: ComparedLine[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (row && !cell.start.first) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

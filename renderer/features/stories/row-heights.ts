import type { ListRow, ListRows } from './list-rows.ts';

/** Pixels. A story whose headline takes one line; one that has been measured is as tall as it is. */
export const ROW_HEIGHT = 60;
export const GROUP_HEIGHT = 29;
/** With room for two lines of headline. */
const EVEN_HEIGHT = 76;
/** One row that is measured moves all below it: a longer list has rows of one height instead. */
const MOST_MEASURED = 5000;

export interface RowHeights {
  /** No story is measured. */
  readonly even: boolean;
  /** As long as it has not been measured, in pixels. */
  of(index: number): number;
  /** Why a story is damaged may take many lines; there are few of them. */
  isMeasured(row: ListRow): boolean;
}

export function rowHeights(rows: ListRows): RowHeights {
  const even = rows.count > MOST_MEASURED;
  return {
    even,
    of: (index) => {
      if (rows.isGroup(index)) return GROUP_HEIGHT;
      return even ? EVEN_HEIGHT : ROW_HEIGHT;
    },
    isMeasured: (row) => !even || row.kind === 'damaged',
  };
}

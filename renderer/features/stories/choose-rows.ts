import type { ListRows } from './list-rows.ts';

/** What a click or a key does to the choice of rows. */
export interface ChooseRows {
  /** The row was gone to by itself. */
  begin(id: string): void;
  toggle(rows: ListRows, at: number, withAnchor?: boolean): void;
  extend(rows: ListRows, to: number, keeping: boolean): void;
  all(rows: ListRows): void;
  clear(): void;
  binChosen(): void;
  /** Whether stories may be dropped on the headings of groups, and what happens then. */
  readonly drop: ((ids: readonly string[], group: string) => void) | null;
}

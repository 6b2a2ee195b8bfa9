import type { LexicalEditor, NodeKey } from 'lexical';
import { $manySelectedCells, $tableAtCaret } from '../nodes/table/table-selection.ts';

/** What the buttons of a table show of the one that the caret stands in. */
export interface TableState {
  readonly key: NodeKey;
  readonly headerRow: boolean;
  readonly headerColumn: boolean;
  /** Several cells are selected. */
  readonly many: boolean;
}

export interface TableStore {
  readonly getSnapshot: () => TableState | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Follows the caret; listeners hear of it only when something that is shown has changed. */
export function createTableStore(editor: LexicalEditor): TableStore {
  let state: TableState | null = null;
  return {
    getSnapshot: () => state,
    subscribe: (listener) =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($tableState);
        if (isSame(state, next)) return;
        state = next;
        listener();
      }),
  };
}

function $tableState(): TableState | null {
  const table = $tableAtCaret();
  if (!table) return null;
  const { headerRow, headerColumn } = table.getSetting();
  return { key: table.getKey(), headerRow, headerColumn, many: $manySelectedCells() !== null };
}

function isSame(one: TableState | null, other: TableState | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.key === other.key &&
    one.headerRow === other.headerRow &&
    one.headerColumn === other.headerColumn &&
    one.many === other.many
  );
}

import type { LexicalEditor, NodeKey } from 'lexical';
import { $manySelectedCells, $tableAtCaret } from './table-selection.ts';

/** Marks the table that holds the caret, and the cells that a selection over several of them means. */
export function showCells(editor: LexicalEditor): () => void {
  let active: NodeKey | null = null;
  let shown: readonly NodeKey[] = [];
  return editor.registerUpdateListener(({ editorState }) => {
    const now = editorState.read(() => {
      const table = $tableAtCaret();
      const many = table && $manySelectedCells();
      return { table: table?.getKey() ?? null, cells: many?.cells.map((cell) => cell.getKey()) ?? [] };
    });
    if (now.table !== active) mark(editor, active, 'active', false);
    if (now.table !== null) mark(editor, now.table, 'active', true);
    for (const key of shown) if (!now.cells.includes(key)) mark(editor, key, 'selected', false);
    for (const key of now.cells) mark(editor, key, 'selected', true);
    if (now.table !== null) mark(editor, now.table, 'cells', now.cells.length > 0);
    active = now.table;
    shown = now.cells;
  });
}

function mark(editor: LexicalEditor, key: NodeKey | null, name: string, on: boolean): void {
  const element = key === null ? null : editor.getElementByKey(key);
  if (!element) return;
  if (on) element.dataset[name] = '';
  else delete element.dataset[name];
}

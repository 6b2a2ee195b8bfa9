import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import { createTableStore } from './table-state.ts';

// Most stories have no table, and none should be slower to open for those that have.
const TableBar = lazy(async () => ({ default: (await import('./TableBar.tsx')).TableBar }));

/** The buttons of the table that the caret stands in; nothing elsewhere. */
export function TableBarSlot() {
  const [editor] = useLexicalComposerContext();
  const store = useMemo(() => createTableStore(editor), [editor]);
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  if (!state) return null;
  return (
    <Suspense>
      <TableBar state={state} />
    </Suspense>
  );
}

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useMemo, useSyncExternalStore } from 'react';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { EmptyFallback } from '../../ui/EmptyFallback.ts';
import { createTableStore } from './table-state.ts';

// Most stories have no table, and none should be slower to open for those that have.
const TableBar = lazyComponent(async () => (await import('./TableBar.tsx')).TableBar, EmptyFallback);

/** The buttons of the table that the caret stands in; nothing elsewhere. */
export function TableBarSlot() {
  const [editor] = useLexicalComposerContext();
  const store = useMemo(() => createTableStore(editor), [editor]);
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return state && <TableBar state={state} />;
}

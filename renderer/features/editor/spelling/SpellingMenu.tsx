import { useStore } from 'zustand';
import { MenuAt } from '../../../ui/MenuAt.tsx';
import type { MenuEntry } from '../../../ui/menu-entry.ts';
import type { Spelling } from './spelling.ts';

/** What a marked word may have been meant to be, and what else can be done about it. */
export function SpellingMenu({ spelling }: { readonly spelling: Spelling }) {
  const marked = useStore(spelling.store, (state) => state.marked);
  if (!marked) return null;
  const suggestions: readonly MenuEntry[] =
    marked.suggestions.length > 0
      ? marked.suggestions.map((label) => ({
          kind: 'action',
          label,
          onSelect: () => spelling.replace(label),
        }))
      : [{ kind: 'action', label: 'No suggestions', disabled: true, onSelect: () => {} }];
  return (
    <MenuAt
      label={`Spelling of “${marked.word}”`}
      box={marked.box}
      onClose={() => spelling.close()}
      entries={[
        ...suggestions,
        { kind: 'separator', key: 'keep' },
        { kind: 'action', label: 'Add to dictionary', onSelect: () => spelling.learn() },
        { kind: 'action', label: 'Ignore in this story', onSelect: () => spelling.ignore() },
      ]}
    />
  );
}

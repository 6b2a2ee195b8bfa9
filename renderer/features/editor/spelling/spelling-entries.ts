import type { MenuEntry } from '../../../ui/menu-entry.ts';
import type { Spelling } from './spelling.ts';

/** What a marked word may have been meant to be, and what else can be done about it. */
export function spellingEntries(spelling: Spelling, suggestions: readonly string[]): readonly MenuEntry[] {
  const words: readonly MenuEntry[] =
    suggestions.length > 0
      ? suggestions.map((label) => ({ kind: 'action', label, onSelect: () => spelling.replace(label) }))
      : [{ kind: 'action', label: 'No suggestions', disabled: true, onSelect: () => {} }];
  return [
    ...words,
    { kind: 'separator', key: 'keep' },
    { kind: 'action', label: 'Add to dictionary', onSelect: () => spelling.learn() },
    { kind: 'action', label: 'Ignore in this story', onSelect: () => spelling.ignore() },
  ];
}

import { Columns2, Copy, type LucideIcon, Merge, Trash2, Wrench } from 'lucide-react';
import { menuLabel } from '../../../shared/commands/commands.ts';
import {
  ROW_COMMANDS,
  type RowCommandId,
  type RunRowCommand,
} from '../../../shared/commands/row-commands.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import type { MenuEntry } from '../../ui/menu-entry.ts';

const ICONS: Readonly<Record<RowCommandId, LucideIcon>> = {
  beside: Columns2,
  duplicate: Copy,
  merge: Merge,
  repair: Wrench,
  bin: Trash2,
};

const OF_KIND = {
  story: ['beside', 'duplicate', 'merge', 'bin'],
  damaged: ['repair', 'bin'],
} as const satisfies Readonly<Record<string, readonly RowCommandId[]>>;

/** The menu of a row: what can be done with its story. */
export function rowEntries(
  kind: keyof typeof OF_KIND,
  storyId: string,
  run: RunRowCommand,
): readonly MenuEntry[] {
  return OF_KIND[kind].map((command) => {
    const Icon = ICONS[command];
    return {
      kind: 'action',
      label: menuLabel(ROW_COMMANDS[command]),
      icon: <Icon size={14} aria-hidden />,
      ...shortcutOf(ROW_COMMANDS[command]),
      dangerous: command === 'bin',
      onSelect: () => run(command, storyId),
    };
  });
}

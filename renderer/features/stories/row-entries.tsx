import { Columns2, Copy, type LucideIcon, Merge, Trash2, Wrench } from 'lucide-react';
import { menuLabel } from '../../../shared/commands/commands.ts';
import {
  ROW_COMMANDS,
  type RowCommandId,
  type RunRowCommand,
} from '../../../shared/commands/row-commands.ts';
import type { Handover } from '../../../shared/export/handovers.ts';
import { copyMenu } from '../../forms/copy-menu.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import type { MenuEntry } from '../../ui/menu-entry.ts';

/** Those that stand in the menu itself, and not in the one of copies. */
type MainCommand = Exclude<RowCommandId, Handover>;

const ICONS: Readonly<Record<MainCommand, LucideIcon>> = {
  beside: Columns2,
  duplicate: Copy,
  merge: Merge,
  repair: Wrench,
  bin: Trash2,
};

const OF_KIND = {
  story: ['beside', 'duplicate', 'copies', 'merge', 'bin'],
  damaged: ['repair', 'bin'],
} as const satisfies Readonly<Record<string, readonly (MainCommand | 'copies')[]>>;

/** The menu of a row: what can be done with its story. */
export function rowEntries(
  kind: keyof typeof OF_KIND,
  storyId: string,
  run: RunRowCommand,
): readonly MenuEntry[] {
  return OF_KIND[kind].map((command): MenuEntry => {
    if (command === 'copies') return copyMenu('Copy for', (target) => run(`copy-${target}`, storyId));
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

import { COMMANDS, type CommandId, menuLabel, type RunCommand } from '../../shared/commands/commands.ts';
import { type Keyed, type Keys, keysOf } from '../../shared/commands/keys.ts';
import type { PlaceKey } from '../../shared/commands/place-keys.ts';
import { ON_MAC } from '../keyboard/on-mac.ts';
import type { MenuAction } from './menu-entry.ts';

/** The keys to show for a row of the table, for whatever takes a `shortcut`. */
export function shortcutOf(row: Keyed): { readonly shortcut?: Keys } {
  const [shortcut] = keysOf(row, ON_MAC);
  return shortcut ? { shortcut } : {};
}

/** Name and keys of a row of the table, for a button. */
export function keyWords(row: PlaceKey): { readonly label: string; readonly shortcut?: Keys } {
  return { label: row.label, ...shortcutOf(row) };
}

/** Name and keys of a command, for a button or a segment. */
export function commandWords(id: CommandId): { readonly label: string; readonly shortcut?: Keys } {
  return keyWords(COMMANDS[id]);
}

/** A command as a row of a menu. */
export function commandEntry(
  id: CommandId,
  run: RunCommand,
  more: Partial<Pick<MenuAction, 'label' | 'icon' | 'disabled'>> = {},
): MenuAction {
  return {
    kind: 'action',
    label: menuLabel(COMMANDS[id]),
    ...shortcutOf(COMMANDS[id]),
    onSelect: () => run(id),
    ...more,
  };
}

/** A command that turns something on or off as a row of a menu, named by which of the two it does next. */
export function toggleEntry(id: CommandId, run: RunCommand, isOn: boolean): MenuAction {
  const { turns, label } = COMMANDS[id];
  return commandEntry(id, run, { label: (isOn ? turns?.off : turns?.on) ?? label });
}

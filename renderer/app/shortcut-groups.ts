import { COMMANDS } from '../../shared/commands/commands.ts';
import { EDITOR_COMMANDS } from '../../shared/commands/editor-commands.ts';
import { keysOf } from '../../shared/commands/keys.ts';
import {
  BOARD_KEYS,
  LIST_KEYS,
  PLANNER_KEYS,
  type PlaceKey,
  READING_KEYS,
  TEXT_KEYS,
} from '../../shared/commands/place-keys.ts';
import type { ShortcutGroup } from '../features/shortcuts/shortcut-groups.ts';

/** All keys of the window, for the dialog that lists them. */
export function shortcutGroups(mac: boolean): readonly ShortcutGroup[] {
  const rows = (table: Readonly<Record<string, PlaceKey>>) =>
    Object.values(table).flatMap((row) => {
      const [keys] = keysOf(row, mac);
      return keys ? [{ keys, does: row.label }] : [];
    });
  return [
    { title: 'Window', rows: rows(COMMANDS) },
    { title: 'List of stories', rows: rows(LIST_KEYS) },
    { title: 'Board', rows: rows(BOARD_KEYS) },
    { title: 'Planner', rows: rows(PLANNER_KEYS) },
    { title: 'Reading', rows: rows(READING_KEYS) },
    { title: 'Writing', rows: [...rows(EDITOR_COMMANDS), ...rows(TEXT_KEYS)] },
  ];
}

import { expect, it } from 'vitest';
import { shortcutGroups } from '../../../renderer/app/shortcut-groups.ts';
import { commandOf, OTHER_COMMANDS, WINDOW_SHORTCUTS } from '../../../renderer/app/shortcuts.ts';
import { MENU_COMMANDS } from '../../../shared/ipc/contract.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' };

it.each([
  [{ key: 'n', code: 'KeyN', ctrlKey: true }, 'new-story'],
  [{ key: 'N', code: 'KeyN', ctrlKey: true }, 'new-story'],
  [{ key: 'D', code: 'KeyD', ctrlKey: true, shiftKey: true }, 'duplicate-story'],
  [{ key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true }, 'find-story'],
  [{ key: 'f', code: 'KeyF', ctrlKey: true }, 'find'],
  [{ key: 'h', code: 'KeyH', ctrlKey: true }, 'replace'],
  [{ key: 'g', code: 'KeyG', ctrlKey: true }, 'find-next'],
  [{ key: 'F3', code: 'F3', shiftKey: true }, 'find-previous'],
  [{ key: 'k', code: 'KeyK', ctrlKey: true }, 'palette'],
  [{ key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }, null],
  [{ key: '2', code: 'Digit2', ctrlKey: true }, 'view-split'],
  [{ key: 'é', code: 'Digit2', ctrlKey: true }, 'view-split'],
  [{ key: 'ى', code: 'KeyN', ctrlKey: true }, 'new-story'],
  [{ key: 'F6', code: 'F6' }, 'next-region'],
  [{ key: 'F6', code: 'F6', shiftKey: true }, 'previous-region'],
  [{ key: '/', code: 'Slash', ctrlKey: true }, 'shortcuts'],
  [{ key: 'n', code: 'KeyN' }, null],
  [{ key: 'n', code: 'KeyN', ctrlKey: true, altKey: true }, null],
])('%j', (pressed, command) => {
  expect(commandOf({ ...bare, ...pressed }, false)).toBe(command);
});

it('takes the command key on a Mac, and only there', () => {
  const pressed = { ...bare, key: 'n', code: 'KeyN', metaKey: true };
  expect(commandOf(pressed, true)).toBe('new-story');
  expect(commandOf(pressed, false)).toBe(null);
});

it('takes other keys on a Mac where the system has these', () => {
  const pressed = { ...bare, key: 'ƒ', code: 'KeyF', metaKey: true, altKey: true };
  expect(commandOf(pressed, true)).toBe('replace');
  expect(commandOf({ ...bare, key: 'h', code: 'KeyH', metaKey: true }, true)).toBe(null);
});

it('has a name for every command of the menus', () => {
  const named = [...WINDOW_SHORTCUTS, ...OTHER_COMMANDS].map(({ command }) => command);
  expect(named.sort()).toEqual([...MENU_COMMANDS, 'next-region', 'previous-region'].sort());
});

it('gives every key to one command, and lists each in the dialog', () => {
  const keys = WINDOW_SHORTCUTS.map((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { title, rows } of shortcutGroups(false)) {
    expect(new Set(rows.map((row) => row.does)).size, title).toBe(rows.length);
  }
  const listed = shortcutGroups(false).flatMap((group) => group.rows.map((row) => row.keys));
  for (const key of keys) expect(listed).toContain(key);
});

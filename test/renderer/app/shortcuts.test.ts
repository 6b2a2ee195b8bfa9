import { expect, it } from 'vitest';
import { shortcutGroups } from '../../../renderer/app/shortcut-groups.ts';
import { commandOf, WINDOW_SHORTCUTS } from '../../../renderer/app/shortcuts.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' };

it.each([
  [{ key: 'n', code: 'KeyN', ctrlKey: true }, 'new-story'],
  [{ key: 'N', code: 'KeyN', ctrlKey: true }, 'new-story'],
  [{ key: 'D', code: 'KeyD', ctrlKey: true, shiftKey: true }, 'duplicate-story'],
  [{ key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true }, 'find-story'],
  [{ key: 'f', code: 'KeyF', ctrlKey: true }, null],
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

it('gives every key to one command, and lists each in the dialog', () => {
  const keys = WINDOW_SHORTCUTS.map((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { title, rows } of shortcutGroups()) {
    expect(new Set(rows.map((row) => row.does)).size, title).toBe(rows.length);
  }
  const listed = shortcutGroups().flatMap((group) => group.rows.map((row) => row.keys));
  for (const key of keys) expect(listed).toContain(key);
});

import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../electron/menu/menu-template.ts';
import { COMMAND_IDS, COMMANDS } from '../../../shared/commands/commands.ts';

const IN_MENUS = COMMAND_IDS.filter((id) => COMMANDS[id].menu !== null);

/** Keys that belong to the text: a menu must never take them away from the person who writes. */
const EDITOR_KEYS = [
  ...['B', 'I', 'U', 'E', 'Z', 'Y', 'X', 'C', 'V', 'A', 'M', 'Enter', 'Backspace', 'Delete'],
  ...['Shift+Z', 'Shift+S', 'Shift+X', 'Shift+K', 'Shift+C', 'Shift+7', 'Shift+8', 'Shift+9', 'Shift+V'],
  ...['Alt+0', 'Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', '.', ',', '[', ']'].filter((key) => key !== ','),
].map((key) => `CmdOrCtrl+${key}`);

function allItems(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  const send = vi.fn();
  const template = menuTemplate({ platform, appName: 'Dateline', dev: false, send });
  const items = allItems(template);

  it('offers every command once, and sends it', () => {
    const commands = items.filter((item) => item.id !== undefined);
    expect(commands.map((item) => item.id).sort()).toEqual([...IN_MENUS].sort());
    for (const command of commands) (command.click as (() => void) | undefined)?.();
    expect(send.mock.calls.map(([command]) => command).sort()).toEqual([...IN_MENUS].sort());
  });

  it('gives no key twice and takes none from the text', () => {
    const keys = items.flatMap((item) => (item.accelerator ? [item.accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => EDITOR_KEYS.includes(key))).toEqual([]);
  });

  it('carries what every editor’s menu carries', () => {
    const roles = items.map((item) => item.role);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll', 'quit']) {
      expect(roles).toContain(role);
    }
    expect(template.map((item) => item.label)).toEqual([
      ...(platform === 'darwin' ? ['Dateline'] : []),
      '&File',
      '&Edit',
      '&View',
      '&Window',
      '&Help',
    ]);
  });

  it('shows the developer tools to developers only', () => {
    const withTools = allItems(menuTemplate({ platform, appName: 'Dateline', dev: true, send }));
    expect(items.map((item) => item.role)).not.toContain('toggleDevTools');
    expect(withTools.map((item) => item.role)).toContain('toggleDevTools');
  });
});

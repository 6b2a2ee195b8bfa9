import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/menu/menu-template.ts';
import { WINDOW_SHORTCUTS } from '../../../renderer/app/shortcuts.ts';
import { MENU_COMMANDS } from '../../../shared/ipc/contract.ts';

function keysOf(template: readonly MenuItemConstructorOptions[]): [string, string][] {
  return template.flatMap((item) => [
    ...(item.id && item.accelerator ? [[item.id, String(item.accelerator)] as [string, string]] : []),
    ...(Array.isArray(item.submenu) ? keysOf(item.submenu) : []),
  ]);
}

it('has the same keys as the window', () => {
  const menu = menuTemplate({ platform: 'linux', appName: 'Dateline', dev: false, send: () => {} });
  const commands: readonly string[] = MENU_COMMANDS;
  const window = WINDOW_SHORTCUTS.filter(({ command }) => commands.includes(command)).map(
    ({ command, keys }) => [command, keys.replace(/^Ctrl/, 'CmdOrCtrl')],
  );
  expect(keysOf(menu).sort()).toEqual(window.sort());
});

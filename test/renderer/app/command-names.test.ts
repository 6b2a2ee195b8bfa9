import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/menu/menu-template.ts';
import { createDesk } from '../../../renderer/app/desk.ts';
import { paletteEntries } from '../../../renderer/app/palette-entries.ts';
import { createPreferences } from '../../../renderer/app/preferences.ts';
import { shortcutGroups } from '../../../renderer/app/shortcut-groups.ts';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../../shared/commands/commands.ts';
import { acceleratorOf, type Keys } from '../../../shared/commands/keys.ts';
import { DEFAULT_PREFERENCES } from '../../../shared/preferences.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { fakeLibrary } from '../session/fake-library.ts';

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    ...(item.id ? [item] : []),
    ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : []),
  ]);
}

async function entriesWithStory(mac: boolean) {
  const library = fakeLibrary();
  library.add('story-one', { headline: 'One' });
  const bridge = fakeBridge(library.handlers);
  const notify = () => () => {};
  const desk = createDesk(bridge, notify, createPreferences(bridge, DEFAULT_PREFERENCES, notify), '/library');
  await desk.session.openStory('story-one');
  return paletteEntries({ desk, mac, run: () => {} }).filter(({ group }) => group === 'Commands');
}

/** Three dots say in a menu that a question follows; the name before them is the same everywhere. */
const withoutDots = (label: string | undefined) => label?.replace(/…$/, '');

describe.each([false, true])('a command, on a Mac: %s,', (mac) => {
  const platform = mac ? 'darwin' : 'linux';
  const items = itemsOf(menuTemplate({ platform, appName: 'Dateline', dev: false, send: () => {} }));

  it('has one name and the same keys in the menus, in the palette and in the list of shortcuts', async () => {
    const inPalette = await entriesWithStory(mac);
    const listed = shortcutGroups(mac).find(({ title }) => title === 'Window')?.rows ?? [];
    expect(inPalette.map(({ id }) => id)).toEqual(COMMAND_IDS.filter((id) => id !== 'palette'));
    for (const { id, label, keys } of inPalette) {
      const item = items.find((one) => one.id === id);
      const row = listed.find(({ does }) => does === label);
      expect(row?.keys, `${id} in the list of shortcuts`).toBe(keys);
      if (COMMANDS[id as CommandId].menu === null) continue;
      expect(withoutDots(item?.label), `${id} in the menus`).toBe(label);
      expect(item?.accelerator, `${id} in the menus`).toBe(keys && acceleratorOf(keys as Keys));
    }
    expect(listed).toHaveLength(COMMAND_IDS.filter((id) => COMMANDS[id].keys).length);
  });

  it('has a name of its own, and lists every key once by place', () => {
    const labels = COMMAND_IDS.map((id) => COMMANDS[id].label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { title, rows } of shortcutGroups(mac)) {
      expect(new Set(rows.map(({ does }) => does)).size, title).toBe(rows.length);
    }
  });
});

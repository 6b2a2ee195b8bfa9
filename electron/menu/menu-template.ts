import type { MenuItemConstructorOptions } from 'electron';
import {
  COMMAND_IDS,
  COMMANDS,
  type CommandId,
  type MenuPart,
  menuLabel,
} from '../../shared/commands/commands.ts';
import { acceleratorOf, keysOf } from '../../shared/commands/keys.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly appName: string;
  /** Adds reloading and the developer tools. */
  readonly dev: boolean;
  send(command: CommandId): void;
}

type Item = MenuItemConstructorOptions;
type Part = readonly Item[];
/** The items of a part of the menus, from the table of commands. */
type PartOf = (name: MenuPart) => Part;

const SEPARATOR: Item = { type: 'separator' };

/**
 * The application menu. Its keys stay clear of those that the text under them uses (see `EDITOR_KEYS` in the
 * test).
 */
export function menuTemplate({ platform, appName, dev, send }: MenuOptions): Item[] {
  const mac = platform === 'darwin';
  const part: PartOf = (name) =>
    COMMAND_IDS.filter((id) => COMMANDS[id].menu === name).map((id) => {
      const [keys] = keysOf(COMMANDS[id], mac);
      return {
        id,
        label: menuLabel(COMMANDS[id]),
        ...(keys ? { accelerator: acceleratorOf(keys) } : {}),
        click: () => send(id),
      };
    });
  return [
    ...(mac ? [applicationMenu(appName, part)] : []),
    fileMenu(mac, part),
    editMenu(part),
    viewMenu(dev, part),
    windowMenu(mac),
    helpMenu(mac, part),
  ];
}

/** The parts with a line between each two. */
function between(...parts: readonly Part[]): Item[] {
  return parts
    .filter((items) => items.length > 0)
    .flatMap((items, at) => (at === 0 ? items : [SEPARATOR, ...items]));
}

function applicationMenu(appName: string, part: PartOf): Item {
  return {
    label: appName,
    submenu: between(
      [{ role: 'about' }],
      part('site'),
      [{ role: 'services' }],
      [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }],
      [{ role: 'quit' }],
    ),
  };
}

function fileMenu(mac: boolean, part: PartOf): Item {
  return {
    label: '&File',
    submenu: between(part('story'), exchange(part), part('library'), mac ? [] : part('site'), [
      mac ? { role: 'close' } : { role: 'quit' },
    ]),
  };
}

function exchange(part: PartOf): Part {
  return [...part('exchange'), { label: 'Copy for', submenu: [...part('copy')] }];
}

function editMenu(part: PartOf): Item {
  return {
    label: '&Edit',
    submenu: between(
      [{ role: 'undo' }, { role: 'redo' }],
      [
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
      part('find'),
      part('language'),
      part('all-stories'),
    ),
  };
}

function viewMenu(dev: boolean, part: PartOf): Item {
  return {
    label: '&View',
    submenu: between(
      part('palette'),
      part('view'),
      part('rooms'),
      part('panes'),
      part('paper'),
      [{ label: 'Theme', submenu: [...part('theme')] }],
      [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }],
      [{ role: 'togglefullscreen' }],
      dev ? [{ role: 'forceReload' }, { role: 'toggleDevTools' }] : [],
    ),
  };
}

function windowMenu(mac: boolean): Item {
  return {
    label: '&Window',
    submenu: mac
      ? [{ role: 'minimize' }, { role: 'zoom' }, SEPARATOR, { role: 'front' }]
      : [{ role: 'minimize' }, { role: 'close' }],
  };
}

function helpMenu(mac: boolean, part: PartOf): Item {
  return { role: 'help', label: '&Help', submenu: between(part('help'), mac ? [] : [{ role: 'about' }]) };
}

import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/contract.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly appName: string;
  /** Adds reloading and the developer tools. */
  readonly dev: boolean;
  send(command: MenuCommand): void;
}

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** The application menu. Its keys stay clear of those that the text under them uses (see `EDITOR_KEYS` in the test). */
export function menuTemplate({ platform, appName, dev, send }: MenuOptions): Item[] {
  const mac = platform === 'darwin';
  const item = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    id: command,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(command),
  });

  const application: Item = {
    label: appName,
    submenu: [
      { role: 'about' },
      SEPARATOR,
      item('Site profile…', 'site-profile', 'CmdOrCtrl+,'),
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
  const file: Item = {
    label: '&File',
    submenu: [
      item('New story', 'new-story', 'CmdOrCtrl+N'),
      item('New from template…', 'new-from-template', 'CmdOrCtrl+Shift+N'),
      item('Duplicate story', 'duplicate-story', 'CmdOrCtrl+Shift+D'),
      item('Follow-up story', 'follow-up-story'),
      item('Save story as template', 'save-as-template'),
      item('Merge story with…', 'merge-story'),
      item('Move story to the bin', 'bin-story'),
      SEPARATOR,
      item('Import stories…', 'import', 'CmdOrCtrl+O'),
      item('Export…', 'export', 'CmdOrCtrl+Shift+E'),
      SEPARATOR,
      item('Tags…', 'show-tags'),
      item('Bin…', 'show-bin'),
      item('Backups…', 'show-backups'),
      ...(mac ? [] : [SEPARATOR, item('Site profile…', 'site-profile', 'CmdOrCtrl+,')]),
      SEPARATOR,
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  const edit: Item = {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'delete' },
      { role: 'selectAll' },
      SEPARATOR,
      item('Find…', 'find', 'CmdOrCtrl+F'),
      item('Find and replace…', 'replace', mac ? 'Cmd+Alt+F' : 'CmdOrCtrl+H'),
      item('Find next', 'find-next', mac ? 'Cmd+G' : 'F3'),
      item('Find previous', 'find-previous', mac ? 'Cmd+Shift+G' : 'Shift+F3'),
      item('Go to the next TK', 'next-tk', 'F8'),
      item('Go to the next long sentence', 'next-long-sentence', 'F9'),
      SEPARATOR,
      item('Next misspelled word', 'next-misspelling', 'F7'),
      item('Check spelling, or stop', 'toggle-spelling'),
      item('Set quotes and dashes as typed, or stop', 'toggle-smart-typing'),
      item('Dictionaries and words…', 'spelling'),
      item('Snippets…', 'snippets'),
      SEPARATOR,
      item('Find a story', 'find-story', 'CmdOrCtrl+Shift+F'),
      item('Find and replace in stories…', 'replace-in-stories', 'CmdOrCtrl+Shift+H'),
    ],
  };
  const view: Item = {
    label: '&View',
    submenu: [
      item('Command palette…', 'palette', 'CmdOrCtrl+K'),
      SEPARATOR,
      item('Write', 'view-write', 'CmdOrCtrl+1'),
      item('Split', 'view-split', 'CmdOrCtrl+2'),
      item('Preview', 'view-preview', 'CmdOrCtrl+3'),
      item('Read a story beside…', 'read-beside', 'CmdOrCtrl+Shift+B'),
      SEPARATOR,
      item('Board', 'show-board', 'CmdOrCtrl+4'),
      item('Planner', 'show-planner', 'CmdOrCtrl+5'),
      item('Read the listed stories', 'show-reading', 'CmdOrCtrl+6'),
      SEPARATOR,
      item('Stories', 'toggle-stories', 'CmdOrCtrl+Shift+L'),
      item('Inspector', 'toggle-inspector', 'CmdOrCtrl+Shift+Y'),
      SEPARATOR,
      item('Focus on one paragraph, or stop', 'toggle-paragraph-focus'),
      item('Typewriter scrolling, or stop', 'toggle-typewriter'),
      item('Mark long sentences, or stop', 'toggle-readability'),
      item('Only the paper, or the whole desk', 'toggle-focus-mode', 'CmdOrCtrl+Shift+J'),
      item('Only the paper on the full screen, or the whole desk', 'toggle-full-screen-focus', 'Shift+F11'),
      SEPARATOR,
      {
        label: 'Theme',
        submenu: [
          item('As the system', 'theme-system'),
          item('Light', 'theme-light'),
          item('Dark', 'theme-dark'),
        ],
      },
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
      ...(dev ? ([SEPARATOR, { role: 'forceReload' }, { role: 'toggleDevTools' }] satisfies Item[]) : []),
    ],
  };
  const window: Item = {
    label: '&Window',
    submenu: mac
      ? [{ role: 'minimize' }, { role: 'zoom' }, SEPARATOR, { role: 'front' }]
      : [{ role: 'minimize' }, { role: 'close' }],
  };
  const help: Item = {
    role: 'help',
    label: '&Help',
    submenu: [
      item('Keyboard shortcuts', 'shortcuts', 'F1'),
      ...(mac ? [] : ([SEPARATOR, { role: 'about' }] satisfies Item[])),
    ],
  };
  return [...(mac ? [application] : []), file, edit, view, window, help];
}

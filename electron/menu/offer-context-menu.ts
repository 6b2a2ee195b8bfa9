import { type BrowserWindow, Menu } from 'electron';
import { contextMenuTemplate } from './context-menu-template.ts';

/** Shows the menu under the right button wherever the page has not put up its own. */
export function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, target) => {
    const template = contextMenuTemplate(target);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

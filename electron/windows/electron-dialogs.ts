import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Dialogs } from '../ipc/dialogs.ts';

/** The system's dialogs, in front of the window. */
export function electronDialogs(window: BrowserWindow): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  };
  return {
    chooseFolder: async ({ title, button, proposal }) => {
      const chosen = await open({
        title,
        buttonLabel: button,
        ...(proposal !== undefined && { defaultPath: proposal }),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      });
      return chosen[0] ?? null;
    },
    chooseFiles: ({ title, button, kind, extensions, several }) =>
      open({
        title,
        buttonLabel: button,
        filters: [{ name: kind, extensions: [...extensions] }],
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
      }),
    chooseTarget: async ({ title, button, proposal, kind, extensions }) => {
      const options: SaveDialogOptions = {
        title,
        buttonLabel: button,
        defaultPath: proposal,
        filters: extensions.length > 0 ? [{ name: kind, extensions: [...extensions] }] : [],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      };
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      return canceled || !filePath ? null : filePath;
    },
  };
}

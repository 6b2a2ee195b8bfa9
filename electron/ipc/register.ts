import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { RequestName } from '../../shared/ipc/contract.ts';
import { isListed, REQUEST_NAMES } from '../../shared/ipc/names.ts';
import { fail } from '../../shared/result.ts';
import { answer, type ReportDefect } from './answer.ts';
import type { Handlers } from './handlers.ts';
import { isTrustedSender } from './sender.ts';

/** Answers every request of the contract, for the window that `contents` names and for nobody else. */
export function registerRequests(handlers: Handlers, contents: WebContents, report: ReportDefect): void {
  for (const name of Object.keys(REQUEST_NAMES)) {
    if (isListed(REQUEST_NAMES, name)) register(name);
  }

  function register(name: RequestName): void {
    ipcMain.handle(name, async (event: IpcMainInvokeEvent, argument: unknown) => {
      const known = event.sender === contents && event.senderFrame === event.sender.mainFrame;
      if (!known || !isTrustedSender(event.senderFrame)) {
        return fail('access-denied', 'Only the window of Dateline may ask for this.');
      }
      return await answer(name, argument, handlers, report);
    });
  }
}

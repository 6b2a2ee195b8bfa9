import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Replies, RequestName } from '../../shared/ipc/contract.ts';
import { isListed, REQUEST_NAMES } from '../../shared/ipc/names.ts';
import { fail, type Result } from '../../shared/result.ts';
import { isTrustedSender } from './sender.ts';

/** Answers one request with a Result; the argument may be anything. */
export type Answer = (name: RequestName, argument: unknown) => Promise<Result<Replies[RequestName]>>;

/**
 * Answers every request of the contract, for the window that `contents` names and for nobody else. A
 * request that comes before there is anything to answer it waits.
 */
export function registerRequests(answering: Promise<Answer>, contents: WebContents): void {
  for (const name of Object.keys(REQUEST_NAMES)) {
    if (isListed(REQUEST_NAMES, name)) register(name);
  }

  function register(name: RequestName): void {
    ipcMain.handle(name, async (event: IpcMainInvokeEvent, argument: unknown) => {
      const known = event.sender === contents && event.senderFrame === event.sender.mainFrame;
      if (!known || !isTrustedSender(event.senderFrame)) {
        return fail('access-denied', 'Only the window of Dateline may ask for this.');
      }
      const answer = await answering;
      return await answer(name, argument);
    });
  }
}

import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { REQUEST_CHANNEL } from '../../shared/ipc/channels.ts';
import { fail, type Result } from '../../shared/result.ts';
import { isTrustedSender } from './sender.ts';

/** Answers one request with a Result; its name and its argument may be anything. */
export type Answer = (name: unknown, argument: unknown) => Promise<Result<unknown>>;

/**
 * Hands every request on to be answered, from the window that `contents` names and from nobody else. One
 * that comes before there is anything to answer it waits.
 */
export function registerRequests(answering: Promise<Answer>, contents: WebContents): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event: IpcMainInvokeEvent, name: unknown, argument: unknown) => {
    const known = event.sender === contents && event.senderFrame === event.sender.mainFrame;
    if (!known || !isTrustedSender(event.senderFrame)) {
      return fail('access-denied', 'Only the window of Dateline may ask for this.');
    }
    const answer = await answering;
    return await answer(name, argument);
  });
}

import { APP_ORIGIN } from '../../shared/ipc/addresses.ts';

/** The frame that a message came from, as far as it can be asked. */
export interface Sender {
  readonly origin: string;
  readonly url: string;
  readonly parent: unknown;
}

/** True only for the page of the window itself: its frames, other windows and other origins are refused. */
export function isTrustedSender(sender: Sender | null): boolean {
  return (
    sender !== null &&
    sender.parent === null &&
    sender.origin === APP_ORIGIN &&
    sender.url.startsWith(`${APP_ORIGIN}/`)
  );
}

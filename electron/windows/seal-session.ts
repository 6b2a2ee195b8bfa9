import type { Session } from 'electron';
import { isLocalRequest } from './local-request.ts';

/** Takes from a session everything that a page could ask of the machine or the network. */
export function sealSession(session: Session, dev: URL | null): void {
  // Chromium fetches a dictionary for the system's language even while spell checking is off.
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocalRequest(details.url, dev) });
  });
}

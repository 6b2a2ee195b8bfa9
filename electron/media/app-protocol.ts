import { type Protocol, protocol } from 'electron';
import { respondFromDevServer } from './dev-server.ts';
import { respond, type ServedFolders } from './respond.ts';

const SCHEME = 'app';

/** Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the window, the published page's frame, fonts and the open library's pictures. */
export function serveApp(target: Protocol, folders: ServedFolders, dev: URL | null): void {
  target.handle(SCHEME, async (request) => {
    const fromServer = dev ? await respondFromDevServer(request, dev) : null;
    return fromServer ?? (await respond(request, folders));
  });
}

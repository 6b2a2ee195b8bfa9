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

/**
 * Serves the window, the published page's frame, fonts and the open library's pictures. Resolves when the
 * window's page has been handed its first script, and so has something to do of its own.
 */
export function serveApp(target: Protocol, folders: ServedFolders, dev: URL | null): Promise<void> {
  return new Promise((begun) => {
    target.handle(SCHEME, async (request) => {
      const fromServer = dev ? await respondFromDevServer(request, dev) : null;
      const response = fromServer ?? (await respond(request, folders));
      if (isScript(response)) setImmediate(begun);
      return response;
    });
  });
}

function isScript(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('text/javascript') ?? false;
}

import { type Protocol, type ProtocolResponse, protocol } from 'electron';
import { report } from '../report.ts';
import { APP_SCHEME } from './app-scheme.ts';
import { respondFromDevServer } from './dev-server.ts';
import { respond, type SchemeRequest, type SchemeResponse, type ServedFolders } from './respond.ts';

/** Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the window, the published page's frame, fonts and the open library's pictures. Resolves when the
 * window's page has been handed its first script, and so has something to do of its own.
 */
export function serveApp(target: BufferProtocol, folders: ServedFolders, dev: URL | null): Promise<void> {
  return new Promise((begun) => {
    // What took this call's place hands each answer on as a stream, piece by piece on the thread that reads
    // the library, and loads an HTTP client first: the page would wait for both.
    target.registerBufferProtocol(APP_SCHEME, (request, answer) => {
      answered(request, folders, dev).then(
        (response) => {
          answer(asProtocolResponse(response));
          if (isScript(response)) setImmediate(begun);
        },
        (error: unknown) => {
          report(`Answering ${request.url} failed`, error);
          answer({ error: FAILED });
        },
      );
    });
  });
}

/** `net::ERR_FAILED` of Chromium's list of network errors. */
const FAILED = -2;

export type BufferProtocol = Pick<Protocol, 'registerBufferProtocol'>;

async function answered(
  request: SchemeRequest,
  folders: ServedFolders,
  dev: URL | null,
): Promise<SchemeResponse> {
  const fromServer = dev ? await respondFromDevServer(request, dev) : null;
  return fromServer ?? (await respond(request, folders));
}

function asProtocolResponse({ status, headers, body }: SchemeResponse): ProtocolResponse {
  return {
    statusCode: status,
    headers: { ...headers },
    data: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
  };
}

function isScript({ headers }: SchemeResponse): boolean {
  return headers['content-type']?.startsWith('text/javascript') ?? false;
}

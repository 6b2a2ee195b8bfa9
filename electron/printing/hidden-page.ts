import { app, BrowserWindow, type Session, session, type WebContents } from 'electron';
import { APP_ORIGIN } from '../../shared/ipc/addresses.ts';
import { PDF_CREATOR } from '../exporting/printing/tidy-pdf.ts';
import { APP_SCHEME } from '../media/app-scheme.ts';
import { PRINTED_POLICY } from '../media/policy.ts';
import { respondWith } from '../media/respond.ts';
import { sealSession } from '../windows/seal-session.ts';

const ADDRESS = `${APP_ORIGIN}/printed/`;

/** A page that nobody sees, for documents that are put on paper. */
export interface HiddenPage {
  /** Resolves when the document is there with its type and pictures. */
  show(html: string): Promise<WebContents>;
  /** Rejects once the page has crashed, and never resolves. */
  readonly gone: Promise<never>;
  close(): void;
}

/** What is to be shown in each hidden page, by its number. */
const documents = new Map<number, string>();
let pages = 0;
let printing: Session | null = null;

/**
 * Opens a window that is never shown. Its session is in memory and knows no address but those of the documents;
 * the story is somebody's text, so that nothing in it runs and nothing is fetched.
 */
export function openHiddenPage(): HiddenPage {
  const number = ++pages;
  printing ??= printingSession();
  // What a PDF says that it was made by, which is the same on every system.
  app.userAgentFallback = PDF_CREATOR;
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printing,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webgl: false,
      spellcheck: false,
      devTools: false,
      // Behind a switch in Electron 33, and always there since Chromium 131.
      enableBlinkFeatures: 'PageMarginBoxes',
    },
  });
  const contents = window.webContents;
  const gone = new Promise<never>((_, reject) => {
    contents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The page to be printed ended: ${reason}`)),
    );
  });
  // Who waits for a document hears of it.
  gone.catch(() => undefined);
  return {
    gone,
    async show(html) {
      documents.set(number, html);
      await Promise.race([contents.loadURL(ADDRESS + number), gone]);
      return contents;
    },
    close() {
      documents.delete(number);
      window.destroy();
    },
  };
}

function printingSession(): Session {
  const own = session.fromPartition('printing', { cache: false });
  sealSession(own, null);
  own.protocol.registerBufferProtocol(APP_SCHEME, ({ url }, answer) => {
    const html = url.startsWith(ADDRESS) ? documents.get(Number(url.slice(ADDRESS.length))) : undefined;
    const { status, headers, body } = respondWith(
      html ?? '',
      'text/html; charset=utf-8',
      PRINTED_POLICY,
      html === undefined ? 404 : 200,
    );
    answer({ statusCode: status, headers: { ...headers }, data: Buffer.from(body.buffer) });
  });
  return own;
}

import { afterEach, expect, it, vi } from 'vitest';
import { windowPrinter } from '../../../electron/printing/window-printer.ts';

type Answer = (response: { readonly statusCode: number; readonly data: Buffer }) => void;

const electron = vi.hoisted(() => ({
  windows: [] as unknown[],
  serve: null as ((request: { url: string }, answer: Answer) => void) | null,
  filter: null as ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null,
  printed: [] as unknown[],
  crash: false,
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class FakeContents extends EventEmitter {
    shown = '';
    loadURL = (url: string) =>
      new Promise<void>((resolve) => {
        if (electron.crash) this.emit('render-process-gone', {}, { reason: 'oom' });
        else
          electron.serve?.({ url }, ({ data }) => {
            this.shown = data.toString();
            resolve();
          });
      });
    insertCSS = async (css: string) => electron.printed.push(css);
    printToPDF = async (options: object) => {
      electron.printed.push(options);
      return Buffer.from(this.shown);
    };
  }
  class BrowserWindow {
    webContents = new FakeContents();
    destroyed = false;
    destroy() {
      this.destroyed = true;
    }
    readonly options: unknown;
    constructor(options: unknown) {
      this.options = options;
      electron.windows.push(this);
    }
  }
  const own = {
    setSpellCheckerLanguages: vi.fn(),
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    on: vi.fn(),
    webRequest: { onBeforeRequest: (filter: typeof electron.filter) => Object.assign(electron, { filter }) },
    protocol: {
      registerBufferProtocol: (_scheme: string, serve: typeof electron.serve) =>
        Object.assign(electron, { serve }),
    },
  };
  return {
    app: { userAgentFallback: '' },
    protocol: {},
    session: { fromPartition: (name: string) => ({ name, ...own }) },
    BrowserWindow,
  };
});

afterEach(() => Object.assign(electron, { windows: [], printed: [], crash: false }));

const document = (html: string) => ({ html, paper: 'letter' }) as const;

it('prints one after another in one window, tagged and with an outline, and closes it', async () => {
  const printer = windowPrinter();
  expect(electron.windows).toHaveLength(0);
  const pdfs = await Promise.all(['<p>a', '<p>b'].map((html) => printer.print(document(html))));
  expect(pdfs.map(String)).toEqual(['<p>a', '<p>b']);
  expect(electron.windows).toHaveLength(1);
  expect(electron.printed).toContain('@page { size: letter; }');
  expect(electron.printed).toContainEqual(
    expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true }),
  );
  await printer.close();
  expect(electron.windows[0]).toMatchObject({ destroyed: true });
});

it('shows what somebody wrote where nothing runs, and nothing is fetched', async () => {
  const printer = windowPrinter();
  await printer.print(document('<p>x'));
  expect(electron.windows[0]).toMatchObject({
    options: { show: false, webPreferences: { sandbox: true, contextIsolation: true, javascript: false } },
  });
  const answers: boolean[] = [];
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'data:image/png;base64,AAAA'])
    electron.filter?.({ url }, ({ cancel }) => answers.push(cancel));
  expect(answers).toEqual([true, true, false]);
  electron.serve?.({ url: 'app://dateline/index.html' }, ({ statusCode, data }) =>
    expect([statusCode, data.toString()]).toEqual([404, '']),
  );
  await printer.close();
});

it('says that the page has crashed, to whoever waits', async () => {
  electron.crash = true;
  const printer = windowPrinter();
  await expect(printer.print(document('<p>x'))).rejects.toThrow('The page to be printed ended: oom');
  await printer.close();
});

import { type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import { environmentOf } from './environment.ts';
import { type Parts, parts } from './locators.ts';
import {
  answerNext,
  installNativeStandIn,
  type NativeAnswers,
  type NativeCall,
  nativeCalls,
} from './native-stand-in.ts';
import { PROJECT_ROOT } from './project-root.ts';

export interface LaunchOptions {
  /** Folder for `--library`; without it the switch is left out. */
  readonly library?: string;
  /** Folder for `--user-data-dir`. */
  readonly userData: string;
  /** Folder that stands for the person's home. */
  readonly home: string;
  /**
   * Further words for the command line, Dateline's after the project's folder, Chromium's (`--net-log=…`)
   * before it.
   */
  readonly args?: readonly string[];
  readonly chromiumArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Size of the page in CSS pixels; null leaves the window as it opens. */
  readonly size?: { readonly width: number; readonly height: number } | null;
}

/** A running Dateline with its window. */
export interface Dateline {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly parts: Parts;
  /** What the program has written to stderr so far. */
  stderr(): string;
  /** Waits until the save state says `Saved`. */
  waitForSaved(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Answers the next native dialogs. */
  answerNext(answers: NativeAnswers): Promise<void>;
  nativeCalls(): Promise<readonly NativeCall[]>;
  /** Closes the window as a person does and waits for the program to end. */
  close(): Promise<void>;
  /** Ends the program at once, as a power cut does. */
  kill(): Promise<void>;
}

const SIZE = { width: 1440, height: 900 };

export async function launchDateline(options: LaunchOptions): Promise<Dateline> {
  const { library, userData, home, args = [], chromiumArgs = [], env = {}, size = SIZE } = options;
  const app = await electron.launch({
    args: [
      '--log-level=3',
      ...chromiumArgs,
      PROJECT_ROOT,
      ...(library === undefined ? [] : ['--library', library]),
      '--user-data-dir',
      userData,
      ...args,
    ],
    cwd: home,
    env: { ...environmentOf(home), ...env },
    timeout: 30_000,
  });
  // Playwright forgets the process once the program has been closed.
  const child = app.process();
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  // Until the page has its first state the program is still loading: what is evaluated in it may be
  // dropped, and the window has not been put in its place yet.
  const page = await app.firstWindow();
  await page.locator('#root > *').first().waitFor();
  // The inspector may let go of its answer while the program collects what it needed to start; it does the same twice.
  await installNativeStandIn(app).catch((error: Error) => {
    if (!error.message.includes('garbage collected')) throw error;
    return installNativeStandIn(app);
  });
  const dateline: Dateline = {
    app,
    page,
    parts: parts(page),
    stderr: () => stderr,
    waitForSaved: () => expect(parts(page).saveState).toHaveText('Saved', { timeout: 10_000 }),
    resize: async (width, height) => {
      const window = await app.browserWindow(page);
      await window.evaluate((target, wanted) => target.setContentSize(wanted.width, wanted.height), {
        width,
        height,
      });
      await page.waitForFunction((wanted) => innerWidth === wanted.width && innerHeight === wanted.height, {
        width,
        height,
      });
    },
    answerNext: (answers) => answerNext(app, answers),
    nativeCalls: () => nativeCalls(app),
    close: () => app.close(),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
  if (size) await dateline.resize(size.width, size.height);
  return dateline;
}

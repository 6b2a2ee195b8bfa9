import { test as base } from '@playwright/test';
import { needsVirtualDisplay, startVirtualDisplay } from '../../../electron/runtime/virtual-display.mjs';
import { type Dateline, type LaunchOptions, launchDateline } from './launch.ts';
import { type TempFolders, tempFolders } from './temp-folders.ts';

/**
 * `userData` and `home` are fresh folders of this test where they are not given, and the same ones for all
 * its starts.
 */
export type Launch = (options?: Partial<LaunchOptions>) => Promise<Dateline>;

interface Fixtures {
  readonly temp: TempFolders;
  readonly launch: Launch;
}

interface WorkerFixtures {
  readonly display: null;
}

/** Playwright's test with a Dateline to launch; whatever was started is ended, whatever was made is removed. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // One for each that runs: windows on one display take the focus and the clipboard from each other.
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
    async ({}, use) => {
      const display = needsVirtualDisplay() ? await startVirtualDisplay() : null;
      Object.assign(process.env, display?.env);
      await use(null);
      await display?.stop();
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  temp: async ({}, use) => {
    const folders = tempFolders();
    await use(folders);
    await folders.removeAll();
  },
  launch: async ({ temp }, use, info) => {
    const userData = await temp.make('settings');
    const home = await temp.make('home');
    const started: Dateline[] = [];
    await use(async (options = {}) => {
      const dateline = await launchDateline({ userData, home, ...options });
      started.push(dateline);
      return dateline;
    });
    for (const dateline of started) {
      await dateline.kill();
      const said = dateline.stderr();
      if (info.status !== info.expectedStatus && said) await info.attach('stderr', { body: said });
    }
  },
});

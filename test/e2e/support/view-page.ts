import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { PROJECT_ROOT } from './project-root.ts';

/** A plain browser window on an exported file. */
export interface PageViewer {
  readonly page: Page;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens an exported HTML file in the runtime that Dateline runs on, without anything of Dateline. */
export async function viewPage(file: string, userData: string): Promise<PageViewer> {
  const app: ElectronApplication = await electron.launch({
    args: [
      path.join(PROJECT_ROOT, 'test/e2e/support/page-viewer'),
      `--user-data-dir=${userData}`,
      '--log-level=3',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
    ],
  });
  const page = await app.firstWindow();
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return {
    page,
    async resize(width, height) {
      await app.evaluate(
        ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
        [width, height] as const,
      );
      await page.waitForFunction(([w]) => window.innerWidth === w, [width] as const);
    },
    close: () => app.close(),
  };
}

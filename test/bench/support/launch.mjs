import { _electron } from '@playwright/test';
import { temporaryFolder } from './libraries.mjs';

/**
 * Starts an Electron app; resolves with the app, its window and the moment of spawning. `home`, its user
 * data folder, is a new one unless one is given.
 */
export async function launch(args, env = {}, home = temporaryFolder('home')) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const spawned = performance.now();
  const app = await _electron.launch({
    args: [...args, ...root, `--user-data-dir=${home}`, '--log-level=3', '--force-device-scale-factor=1'],
    env: { ...process.env, HOME: home, ...env },
  });
  const page = await app.firstWindow();
  return { app, page, spawned };
}

/** The rich-text area of Dateline and of the bare windows, all under the same name. */
export function storyBody(page) {
  return page.getByRole('textbox', { name: 'Story body' });
}

/** Resolves after the frame that shows everything done so far. */
export function nextFrame(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

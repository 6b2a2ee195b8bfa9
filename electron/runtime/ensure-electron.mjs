#!/usr/bin/env node
// Makes `electron` runnable: the official binary if it can be had, else a replacement on linux-x64.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureCacheFolder } from './cache-folder.mjs';
import { cleaningUp } from './cleaning-up.mjs';
import { ensureFallbackElectron, FALLBACK } from './fallback-electron.mjs';
import { withLock } from './lock.mjs';
import {
  electronVersion,
  installOfficialElectron,
  isElectronReady,
  linkElectronTo,
} from './official-electron.mjs';
import { Problem, runOrExplain } from './problem.mjs';
import { say } from './progress.mjs';
import { isProgram } from './project.mjs';

const CAN_FALL_BACK = process.platform === 'linux' && process.arch === 'x64';

/** @param {string} cache */
async function install(cache) {
  // Under the lock nobody else works here, so whatever lies in the folder was left by a run that was killed.
  const work = path.join(cache, 'unfinished');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await cleaningUp(
    () => rmSync(work, { recursive: true, force: true }),
    async () => {
      const official = await installOfficialElectron(work);
      if (official.ok) return;
      if (!CAN_FALL_BACK) {
        throw new Problem(
          `Electron ${electronVersion()} could not be fetched (${official.reason}); check the connection ` +
            'and start again, ' +
            'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.',
        );
      }
      linkElectronTo(await ensureFallbackElectron(cache, work));
      say(`Electron ${FALLBACK.version} is ready. It is for development and tests only.`);
    },
  );
}

/** Returns at once when Electron is there. */
export async function ensureElectron() {
  if (isElectronReady()) return;
  const cache = ensureCacheFolder();
  await withLock(
    path.join(cache, 'electron.lock'),
    'Waiting for another process that is fetching Electron…',
    async () => {
      if (!isElectronReady()) await install(cache);
    },
  );
}

if (isProgram(import.meta.url)) await runOrExplain(ensureElectron);

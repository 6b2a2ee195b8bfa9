#!/usr/bin/env node
// Builds the application into out/ when its sources changed since the last build.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { cleaningUp } from './cleaning-up.mjs';
import { placeDictionaries } from './ensure-dictionaries.mjs';
import { Problem, runOrExplain } from './problem.mjs';
import { say } from './progress.mjs';
import { isProgram, PROJECT_ROOT } from './project.mjs';
import { withProjectLock } from './project-lock.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

const CONFIG = path.join(PROJECT_ROOT, 'electron.vite.config.ts');
const OUT = path.join(PROJECT_ROOT, 'out');
const STAMP = path.join(OUT, '.built-from');
const UNFINISHED = 'out.unfinished-';
const INPUTS = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** @param {string} file path below the project */
export function isBuildInput(file) {
  return !['runtime', 'packaging'].some((folder) =>
    file.startsWith(path.join('electron', folder) + path.sep),
  );
}

const currentSources = () => fingerprint(PROJECT_ROOT, INPUTS, isBuildInput);

function removeUnfinished() {
  for (const name of readdirSync(PROJECT_ROOT)) {
    if (name.startsWith(UNFINISHED)) rmSync(path.join(PROJECT_ROOT, name), { recursive: true, force: true });
  }
}

/** @param {string} sources */
async function build(sources) {
  say('Building Dateline…');
  const startedAt = Date.now();
  removeUnfinished();
  // Built aside and put in place by a rename: a window or command that is running never sees half a build.
  // The path is whole, because each part of the build would read a relative one from its own root.
  const aside = path.join(PROJECT_ROOT, `${UNFINISHED}${process.pid}`);
  const replaced = `${aside}-old`;
  const tool = path.join(PROJECT_ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [tool, 'build', '--outDir', aside, '--logLevel', 'warn'];
  await cleaningUp(removeUnfinished, async () => {
    const { status, output } = await runToEnd(process.execPath, args, { cwd: PROJECT_ROOT, capture: true });
    if (status !== 0) {
      throw new Problem(
        `${output.trim()}\nDateline could not be built from ${PROJECT_ROOT}; the reason is above.`,
      );
    }
    await placeDictionaries(path.join(aside, 'dictionaries'));
    writeStamp(path.join(aside, path.basename(STAMP)), sources);
    if (existsSync(OUT)) renameSync(OUT, replaced);
    renameSync(aside, OUT);
  });
  say(`Built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}

/** Returns within milliseconds when nothing changed. */
export async function ensureBuild() {
  // A copy made for running only has no sources.
  if (!existsSync(CONFIG) || isStamped(STAMP, currentSources())) return;
  await withProjectLock('build', 'Waiting for another process that is building Dateline…', async () => {
    const sources = currentSources();
    if (!isStamped(STAMP, sources)) await build(sources);
  });
}

/** Makes the next ensureBuild build, for when something else wrote into out/. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}

if (isProgram(import.meta.url)) await runOrExplain(ensureBuild);

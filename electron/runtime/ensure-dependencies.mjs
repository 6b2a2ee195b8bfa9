#!/usr/bin/env node
// Installs the packages of package-lock.json when they are missing or when the lock changed since.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { npmCommand } from './npm-command.mjs';
import { NPM_PATIENCE } from './npm-patience.mjs';
import { Problem, runOrExplain } from './problem.mjs';
import { say } from './progress.mjs';
import { isProgram, PROJECT_ROOT } from './project.mjs';
import { withProjectLock } from './project-lock.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

const LOCK = path.join(PROJECT_ROOT, 'package-lock.json');
const MODULES = path.join(PROJECT_ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.dateline-installed');
// npm writes down here what it put in place.
const INSTALLED = path.join(MODULES, '.package-lock.json');

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/** @param {string} file @returns {Packages} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether every package that the lock asks for is in place; optional ones may be for another platform.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([folder, asked]) => {
    const found = installed[folder];
    if (folder === '' || (!found && asked.optional)) return true;
    return found?.version === asked.version && found?.integrity === asked.integrity;
  });
}

async function install() {
  const count = Object.keys(packagesIn(LOCK)).length - 1;
  say(`Installing ${count} packages, as package-lock.json says (once, until it changes)…`);
  const startedAt = Date.now();
  // No package of ours needs an install script, and scripts of strangers should not run.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...NPM_PATIENCE];
  const npm = npmCommand(args, process);
  const { status } = await runToEnd(npm.command, npm.args, { cwd: PROJECT_ROOT });
  if (status !== 0) {
    throw new Problem(
      `The packages of ${PROJECT_ROOT} could not be installed (npm ci ended with ${status}, its reason ` +
        'is above); check the connection and start again.',
    );
  }
  say(`Packages installed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}

/** Returns within milliseconds when nothing changed. */
export async function ensureDependencies() {
  // A copy made for running only has no lock.
  if (!existsSync(LOCK)) return;
  const current = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (isStamped(STAMP, current())) return;
  await withProjectLock(
    'install',
    'Waiting for another process that is installing the packages…',
    async () => {
      const lockHash = current();
      if (isStamped(STAMP, lockHash)) return;
      // Somebody may have run npm themselves.
      if (!existsSync(INSTALLED) || !isInstalled(packagesIn(LOCK), packagesIn(INSTALLED))) await install();
      writeStamp(STAMP, lockHash);
    },
  );
}

if (isProgram(import.meta.url)) await runOrExplain(ensureDependencies);

#!/usr/bin/env node
// Linux: sees to it that the libraries Electron links to, and a virtual display, are there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { electronExecutable } from './official-electron.mjs';
import { Problem, runOrExplain } from './problem.mjs';
import { say } from './progress.mjs';
import { isProgram } from './project.mjs';
import {
  DISPLAY_PACKAGES,
  installableName,
  missingLibraries,
  missingPackages,
  WINDOW_PACKAGES,
} from './system-packages.mjs';
import { needsVirtualDisplay } from './virtual-display.mjs';

const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const APT = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0'];

/** @param {string[][]} missing */
async function install(missing) {
  const names = missing.map(([name]) => name).join(' ');
  say(`Installing ${missing.length} system packages that the window needs: ${names}…`);
  const update = await runToEnd('apt-get', ['update', ...APT], { env: APT_ENV });
  const policy = await runToEnd('apt-cache', ['policy', ...missing.flat()], {
    env: { ...APT_ENV, LC_ALL: 'C' },
    capture: true,
  });
  const toInstall = missing.map((wanted) => installableName(policy.output, wanted) ?? String(wanted[0]));
  const done =
    update.status === 0 &&
    (
      await runToEnd('apt-get', ['install', ...APT, '--no-install-recommends', ...toInstall], {
        env: APT_ENV,
      })
    ).status === 0;
  if (!done) {
    throw new Problem(
      `The window needs system packages that could not be installed (${toInstall.join(' ')}; the ` +
        'reason is above); check the connection and the package sources, then start again.',
    );
  }
}

async function ensureOnDebian() {
  const wanted = needsVirtualDisplay() ? [...WINDOW_PACKAGES, ...DISPLAY_PACKAGES] : WINDOW_PACKAGES;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's
  const args = ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...wanted.flat()];
  const { output } = await runToEnd('dpkg-query', args, { capture: true });
  const missing = missingPackages(output, wanted);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) return install(missing);
  const names = missing.map(([name]) => name).join(' ');
  throw new Problem(
    'The window needs system packages that are missing here: run "sudo apt-get install ' +
      `--no-install-recommends ${names}" and start again.`,
  );
}

/** Elsewhere package names differ, so the libraries themselves are named. */
async function checkElsewhere() {
  const executable = electronExecutable();
  const listing = existsSync(executable)
    ? (await runToEnd('ldd', [executable], { capture: true })).output
    : '';
  const missing = missingLibraries(listing);
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  if (needsVirtualDisplay() && !folders.some((folder) => existsSync(path.join(folder, 'Xvfb'))))
    missing.push('Xvfb');
  if (missing.length === 0) return;
  throw new Problem(
    `The window needs what this system lacks (${missing.join(', ')}): install the packages that hold ` +
      'it and start again.',
  );
}

/** A few milliseconds when nothing is missing. */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') return;
  if (existsSync('/etc/debian_version') && existsSync('/usr/bin/dpkg-query')) await ensureOnDebian();
  else await checkElsewhere();
}

if (isProgram(import.meta.url)) await runOrExplain(ensureSystemLibraries);

#!/usr/bin/env node
// `npm start`: from a fresh clone to an open window. What is ready already is skipped.
import path from 'node:path';
import { ensureBuild, forgetBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { placeDictionaries } from './ensure-dictionaries.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensureSystemLibraries } from './ensure-system-libraries.mjs';
import { electronExecutable } from './official-electron.mjs';
import { runOrExplain } from './problem.mjs';
import { say } from './progress.mjs';
import { PROJECT_ROOT } from './project.mjs';
import { callersFolder, electronArguments, readStartArguments } from './start-arguments.mjs';
import { supervise } from './supervise.mjs';
import { needsVirtualDisplay, startVirtualDisplay } from './virtual-display.mjs';

/** @param {string[]} appArguments */
function devCommand(appArguments) {
  // The development server writes into out/ as well, and not what a start should find there.
  forgetBuild();
  const tool = path.join(PROJECT_ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const noSandbox = process.getuid?.() === 0 ? ['--noSandbox'] : [];
  const args = [
    tool,
    'dev',
    PROJECT_ROOT,
    '--entry',
    PROJECT_ROOT,
    ...noSandbox,
    '--',
    '--log-level=3',
    ...appArguments,
  ];
  return { command: process.execPath, args };
}

await runOrExplain(async () => {
  const { dev, appArguments } = readStartArguments(process.argv.slice(2));
  await ensureDependencies();
  await ensureElectron();
  await ensureSystemLibraries();
  if (dev) await placeDictionaries(path.join(PROJECT_ROOT, 'out', 'dictionaries'));
  else await ensureBuild();

  const { command, args } = dev
    ? devCommand(appArguments)
    : {
        command: electronExecutable(),
        args: electronArguments(PROJECT_ROOT, appArguments, process.getuid?.() === 0),
      };
  const cwd = callersFolder(process.env, process.cwd(), PROJECT_ROOT, dev ? 'dev' : 'start');
  const display = needsVirtualDisplay() ? await startVirtualDisplay() : undefined;
  if (display)
    say(`There is no screen here, so the window opens on a virtual one (DISPLAY=${display.env.DISPLAY}).`);
  try {
    // Set in the terminals of some editors, it would turn Electron into plain Node.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    process.exitCode = await supervise(command, args, { cwd, env: { ...env, ...display?.env } });
  } finally {
    await display?.stop();
  }
});

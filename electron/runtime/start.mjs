#!/usr/bin/env node
// `npm start`: from a fresh clone to an open window. What is ready already is skipped.
import path from 'node:path';
import { answerStart } from './answer-start.mjs';
import { cleaningUp } from './cleaning-up.mjs';
import { endWithParent } from './end-with-parent.mjs';
import { ensureBuild, forgetBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { placeDictionaries } from './ensure-dictionaries.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensureSystemLibraries } from './ensure-system-libraries.mjs';
import { electronExecutable } from './official-electron.mjs';
import { runOrExplain } from './problem.mjs';
import { say } from './progress.mjs';
import { PROJECT_ROOT, projectVersion } from './project.mjs';
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

/** @param {import('./start-arguments.mjs').StartPlan} plan */
async function prepare({ dev }) {
  await ensureDependencies();
  await ensureElectron();
  await ensureSystemLibraries();
  if (dev) await placeDictionaries(path.join(PROJECT_ROOT, 'out', 'dictionaries'));
  else await ensureBuild();
}

await runOrExplain(async () => {
  const plan = readStartArguments(process.argv.slice(2));
  const { dev, appArguments } = plan;
  const answer = answerStart(appArguments, projectVersion());
  if (answer) {
    (answer.status === 0 ? process.stdout : process.stderr).write(answer.text);
    process.exitCode = answer.status;
    return;
  }
  if (process.env.npm_lifecycle_event) endWithParent();
  await cleaningUp(
    () => {},
    () => prepare(plan),
  );

  const { command, args } = dev
    ? devCommand(appArguments)
    : {
        command: electronExecutable(),
        args: electronArguments(PROJECT_ROOT, appArguments, process.getuid?.() === 0),
      };
  const cwd = callersFolder(process.env, process.cwd(), PROJECT_ROOT, dev ? 'dev' : 'start');
  const display = needsVirtualDisplay()
    ? await cleaningUp(
        () => {},
        () => startVirtualDisplay(),
      )
    : undefined;
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

// The program that prints pages for the command line: Electron without a window that anybody sees.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { ensureElectron } from './ensure-electron.mjs';
import { ensureSystemLibraries } from './ensure-system-libraries.mjs';
import { electronExecutable } from './official-electron.mjs';
import { PROJECT_ROOT } from './project.mjs';
import { electronArguments } from './start-arguments.mjs';
import { needsVirtualDisplay, startVirtualDisplay } from './virtual-display.mjs';

/**
 * Starts it, with a virtual display where there is no other. It speaks over the channel of its process.
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, stop: () => Promise<void> }>}
 */
export async function startPrinter() {
  await ensureElectron();
  await ensureSystemLibraries();
  await ensureBuild();
  const display = needsVirtualDisplay() ? await startVirtualDisplay() : undefined;
  // What a browser leaves behind is no business of the person's settings.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-printer-'));
  const program = path.join(PROJECT_ROOT, 'out/main/printer.js');
  const args = electronArguments(program, [`--user-data-dir=${folder}`], process.getuid?.() === 0);
  // Set in the terminals of some editors, it would turn Electron into plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(electronExecutable(), args, {
    env: { ...env, ...display?.env },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    child,
    async stop() {
      if (child.connected) child.disconnect();
      else child.kill();
      // The display may not go first: Electron would end with a fault.
      await ended;
      rmSync(folder, { recursive: true, force: true });
      await display?.stop();
    },
  };
}

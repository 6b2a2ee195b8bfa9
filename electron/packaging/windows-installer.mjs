import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Problem, runOrExplain } from '../runtime/problem.mjs';
import { isProgram } from '../runtime/project.mjs';
import { icoFile, iconFiles } from './icons.mjs';
import { runTool } from './run-tool.mjs';

const SCRIPT = path.join(import.meta.dirname, 'windows', 'installer.nsi');
const ICON_SIZES = [16, 32, 48, 256];

/**
 * Makes the setup program over a folder that holds Dateline.exe.
 * @param {{ payload: string, version: string, out: string, target?: string }} making absolute
 * paths; a version of three numbers; a target of NSIS, of which its own makers have that for 32 bits alone
 */
export async function makeWindowsInstaller({ payload, version, out, target = 'x86-unicode' }) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'dateline-nsis-'));
  try {
    const icon = path.join(work, 'dateline.ico');
    writeFileSync(icon, icoFile(await iconFiles(ICON_SIZES)));
    const given = { VERSION: version, PAYLOAD: payload, ICON: icon, OUT: out };
    await runTool('makensis', [
      '-V2',
      `-XTarget ${target}`,
      ...Object.entries(given).map(([name, value]) => `-D${name}=${value}`),
      SCRIPT,
    ]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} words */
async function main([payload, version, out]) {
  if (!payload || !version || !out) {
    throw new Problem(
      'windows-installer needs three words: the folder of the program, its version, and the file to make.',
    );
  }
  await makeWindowsInstaller({ payload: path.resolve(payload), version, out: path.resolve(out) });
}

if (isProgram(import.meta.url)) await runOrExplain(() => main(process.argv.slice(2)));

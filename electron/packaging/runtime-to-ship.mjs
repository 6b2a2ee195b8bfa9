import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureElectron } from '../runtime/ensure-electron.mjs';
import { electronExecutable, electronVersion } from '../runtime/official-electron.mjs';
import { Problem } from '../runtime/problem.mjs';

/**
 * @typedef {object} RuntimeToShip
 * @property {string} folder
 * @property {string} version of the Electron in it
 * @property {boolean} isOfficial false for the one for development, which is never to be given away
 */

/**
 * The runtime that packages are made over.
 * @param {{ release: boolean }} options a release is made over the official runtime or not at all
 * @returns {Promise<RuntimeToShip>}
 */
export async function runtimeToShip({ release }) {
  if (!release) await ensureElectron();
  const folder = path.dirname(electronExecutable());
  const version = readVersion(folder);
  const isOfficial = version === electronVersion();
  if (release && !isOfficial) throw new Problem(noRelease(version, electronVersion()));
  return { folder, version, isOfficial };
}

/** @param {string} folder */
function readVersion(folder) {
  try {
    return readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return '';
  }
}

/** @param {string} found empty for none @param {string} wanted */
export function noRelease(found, wanted) {
  const there = found === '' ? 'no Electron' : `only Electron ${found}, for development,`;
  return (
    `No release can be made because ${there} is here: run node node_modules/electron/install.js where the downloads ` +
    `of Electron ${wanted} can be reached, and try again.`
  );
}

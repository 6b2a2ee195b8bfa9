// The program as it is installed on Linux: the runtime under Dateline's name, its fuses set, Dateline in one archive.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { INSTALLED_FUSES, setFuses } from '../runtime/fuses.mjs';
import { PROJECT_ROOT } from '../runtime/project.mjs';
import { ABOUT } from './about.mjs';
import { licenceText } from './licences.mjs';

/** Of the runtime's 55; each speaks for the dialogs of the system alone. */
const LOCALES = ['en-US', 'en-GB', 'fr', 'es', 'ar', 'de'];
const LEFT_OUT = new Set(['electron', 'resources', 'locales', 'version', 'LICENSE', 'LICENSE.electron.txt']);

/** What of the project runs in the archive. @param {string} file relative to the project */
export function belongsToArchive(file) {
  if (file === '' || file === 'package.json') return true;
  if (file.endsWith('.map') || file.endsWith('.built-from') || file.startsWith(path.join('out', 'test')))
    return false;
  return (
    file === 'out' ||
    file === 'assets' ||
    file.startsWith(`out${path.sep}`) ||
    file.startsWith(`assets${path.sep}`)
  );
}

/** @param {string} work @param {string} target */
async function packProgram(work, target) {
  const source = path.join(work, 'app');
  for (const name of ['out', 'assets', 'package.json']) {
    cpSync(path.join(PROJECT_ROOT, name), path.join(source, name), {
      recursive: true,
      filter: (file) => belongsToArchive(path.relative(PROJECT_ROOT, file)),
    });
  }
  const { name, productName, version, type, main } = JSON.parse(
    readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'),
  );
  writeFileSync(
    path.join(source, 'package.json'),
    JSON.stringify({ name, productName, version, type, main, desktopName: `${ABOUT.id}.desktop` }),
  );
  await createPackageWithOptions(source, target, {});
  rmSync(source, { recursive: true });
}

/**
 * @param {import('./runtime-to-ship.mjs').RuntimeToShip} runtime
 * @param {string} work a folder of our own
 * @returns {Promise<string>} the folder of the finished program
 */
export async function assemblePayload(runtime, work) {
  const folder = path.join(work, 'payload');
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  for (const name of readdirSync(runtime.folder).filter((name) => !LEFT_OUT.has(name))) {
    cpSync(path.join(runtime.folder, name), path.join(folder, name), { recursive: true });
  }
  for (const locale of LOCALES) {
    cpSync(path.join(runtime.folder, `locales/${locale}.pak`), path.join(folder, `locales/${locale}.pak`));
  }
  const licence = ['LICENSE', 'LICENSE.electron.txt'].find((name) =>
    existsSync(path.join(runtime.folder, name)),
  );
  if (licence) cpSync(path.join(runtime.folder, licence), path.join(folder, 'LICENSE.electron.txt'));
  const program = readFileSync(path.join(runtime.folder, 'electron'));
  setFuses(program, INSTALLED_FUSES);
  writeFileSync(path.join(folder, ABOUT.name), program);
  mkdirSync(path.join(folder, 'resources'));
  writeFileSync(path.join(folder, 'resources/licences.txt'), licenceText());
  await packProgram(work, path.join(folder, 'resources/app.asar'));
  setModes(folder);
  return folder;
}

const PROGRAMS = new Set([ABOUT.name, 'chrome-sandbox', 'chrome_crashpad_handler']);

/** The same whatever the umask of whoever builds it. @param {string} folder */
function setModes(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    chmodSync(file, entry.isDirectory() || PROGRAMS.has(entry.name) ? 0o755 : 0o644);
  }
}

/** @param {string} file */
export function sha512(file) {
  return createHash('sha512').update(readFileSync(file)).digest('hex');
}

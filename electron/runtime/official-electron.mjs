// The binary that Electron's own installer fetches, checked by it against the checksums in its package.
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runToEnd } from './child.mjs';
import { folderSize } from './folder-size.mjs';
import { reasonIn } from './installer-reason.mjs';
import { megabytes, startProgress } from './progress.mjs';
import { PROJECT_ROOT } from './project.mjs';

const PACKAGE = path.join(PROJECT_ROOT, 'node_modules/electron');
const GIVE_UP_AFTER_SILENT_MS = 30_000;
const EXECUTABLE =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ??
  'electron';

/** Full path of the Electron that `electron` resolves to, there or not. */
export function electronExecutable() {
  return path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(PACKAGE, 'dist'), EXECUTABLE);
}

/** Whether `electron` resolves to an executable that is there. */
export function isElectronReady() {
  if (!existsSync(electronExecutable())) return false;
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return true;
  const pathFile = path.join(PACKAGE, 'path.txt');
  return existsSync(pathFile) && readFileSync(pathFile, 'utf8') === EXECUTABLE;
}

/** The version of the package, which is what ships. */
export function electronVersion() {
  return String(JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version);
}

/**
 * Makes `electron` resolve to a runtime kept elsewhere.
 * @param {string} folder
 */
export function linkElectronTo(folder) {
  const link = path.join(PACKAGE, `dist.${process.pid}`);
  const dist = path.join(PACKAGE, 'dist');
  symlinkSync(folder, link);
  rmSync(dist, { recursive: true, force: true });
  renameSync(link, dist);
  const pathFile = path.join(PACKAGE, `path.txt.${process.pid}`);
  writeFileSync(pathFile, EXECUTABLE);
  renameSync(pathFile, path.join(PACKAGE, 'path.txt'));
}

/**
 * @param {string} workFolder where unfinished downloads may lie
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function installOfficialElectron(workFolder) {
  const downloads = mkdtempSync(path.join(workFolder, 'official-'));
  const progress = startProgress(`Fetching Electron ${electronVersion()}`);
  const abort = new AbortController();
  let size = 0;
  let grewAt = Date.now();
  const watching = setInterval(() => {
    const sizeNow = folderSize(downloads);
    if (sizeNow !== size) grewAt = Date.now();
    size = sizeNow;
    if (size > 0) progress.update(megabytes(size));
    if (Date.now() - grewAt > GIVE_UP_AFTER_SILENT_MS && !existsSync(path.join(PACKAGE, 'dist')))
      abort.abort();
  }, 500);

  try {
    const { output } = await runToEnd(process.execPath, [path.join(PACKAGE, 'install.js')], {
      capture: true,
      signal: abort.signal,
      // Electron's installer downloads into the temporary folder: one of our own can be measured and removed.
      env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads },
    });
    if (isElectronReady()) {
      progress.end('done');
      return { ok: true };
    }
    const reason = abort.signal.aborted ? 'the download stood still' : reasonIn(output);
    progress.end(`not available, ${reason}`);
    return { ok: false, reason };
  } finally {
    clearInterval(watching);
    rmSync(downloads, { recursive: true, force: true });
  }
}

import { dirname, join } from 'node:path';
import type { Backup, BackupProgress } from '../../../shared/backup/backup.ts';
import { DatelineError } from '../../../shared/result.ts';
import { inParallel } from '../concurrency/in-parallel.ts';
import { flushFolder, writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf, isMissing, onDisk } from '../disk/disk-error.ts';
import { sameStamp } from '../disk/file-stamp.ts';
import { GuardError } from '../disk/guard-error.ts';
import { isThere } from '../disk/is-there.ts';
import { removeStaleTemps } from '../disk/temp-name.ts';
import { LARGEST, largestAt } from '../files/largest.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import type { BackupStore } from './backup-store.ts';
import { type LibraryFile, libraryFiles } from './library-files.ts';
import { backupNames, newestBackup } from './list-backups.ts';
import {
  type BackedUpFile,
  backupName,
  backupOf,
  type Manifest,
  parseManifest,
  printManifest,
  whenOf,
} from './manifest.ts';
import { isObjectWhole, objectFile, storeObject } from './object-file.ts';
import { thinBackups } from './thin-store.ts';

export interface BackupRun {
  readonly store: BackupStore;
  readonly library: ReadableFiles;
  readonly now?: number;
  readonly signal?: AbortSignal;
  onProgress?(progress: BackupProgress): void;
}

export interface TakenBackup extends Backup {
  /** Files that were copied; all others were in the store already. */
  readonly copied: number;
  readonly skipped: Manifest['skipped'];
}

/** Enough to keep a disk busy without keeping everybody else from it. */
const AT_A_TIME = 4;

/**
 * Makes a backup of a whole library. Everything that it holds is read back from the store before the backup
 * is entered there, which is the last step: one that was cut off is never offered, and what it has copied
 * serves the next.
 */
export async function takeBackup(run: BackupRun): Promise<TakenBackup> {
  const { store, library, now = Date.now() } = run;
  return onDisk('make the backup', store.folder, async () => {
    await removeStaleTemps(store.fileSystem, store.objects);
    await removeStaleTemps(store.fileSystem, store.backups);
    const before = (await newestBackup(store))?.manifest ?? null;
    const found = await libraryFiles(library);
    if (found.length === 0) {
      const message =
        `No backup was made, because nothing was found in ${library.root}: check that its disk is ` +
        'connected.';
      throw new DatelineError('library-missing', message);
    }
    const counter = progressOf(run, found.length * 2);
    const copied = await copyFiles(run, found, before, counter);
    await readBack(run, copied.files, counter);
    const when = await nextMoment(store, now);
    const manifest: Manifest = { when, library: library.root, files: copied.files, skipped: copied.skipped };
    const name = await enter(store, manifest);
    await thinBackups(store, now);
    return { ...backupOf(name, manifest), copied: copied.count, skipped: copied.skipped };
  });
}

/** True when the library is as the newest backup has it, as far as the files' entries tell. */
export async function isBackedUp(store: BackupStore, library: ReadableFiles): Promise<boolean> {
  const newest = await newestBackup(store);
  if (!newest || newest.manifest.skipped.length > 0) return false;
  const known = byPath(newest.manifest);
  const found = await libraryFiles(library);
  return found.length === known.size && found.every((file) => isUnchanged(known.get(file.path), file));
}

function byPath(manifest: Manifest | null): ReadonlyMap<string, BackedUpFile> {
  return new Map((manifest?.files ?? []).map((file) => [file.path, file]));
}

function isUnchanged(old: BackedUpFile | undefined, { stamp }: LibraryFile): old is BackedUpFile {
  return old !== undefined && sameStamp(old, stamp);
}

async function copyFiles(
  { store, library, signal }: BackupRun,
  found: readonly LibraryFile[],
  before: Manifest | null,
  counter: () => void,
) {
  const known = byPath(before);
  const skipped: { path: string; reason: string }[] = [];
  const touched = new Set<string>();
  let count = 0;
  const files = await inParallel(found, AT_A_TIME, async (file): Promise<BackedUpFile | null> => {
    signal?.throwIfAborted();
    counter();
    const old = known.get(file.path);
    if (isUnchanged(old, file)) return old;
    const { path, stamp } = file;
    const from = join(library.root, path);
    try {
      const hashed = await storeObject(store, library, from, largestAt(path));
      count++;
      touched.add(dirname(objectFile(store, hashed.hash)));
      return { path, ...hashed, mtimeMs: stamp.mtimeMs, ino: stamp.ino };
    } catch (cause) {
      if (isMissing(cause) && !(await isThere(library, from))) return null;
      const reason = readingFailed(cause, from);
      if (reason === null) throw cause;
      // A file that can no longer be read is kept as it was when it last could.
      skipped.push({ path, reason });
      return old ?? null;
    }
  });
  for (const folder of touched) await flushFolder(store.fileSystem, folder);
  await flushFolder(store.fileSystem, store.objects);
  return { files: files.filter((file) => file !== null), skipped, count };
}

/** Why, when it was the library's file that failed, and not the backup's disk. */
function readingFailed(cause: unknown, path: string): string | null {
  const failed = (cause as { readonly path?: unknown }).path;
  const code = errnoOf(cause);
  if (code === undefined || failed !== path) return null;
  if (cause instanceof GuardError) return cause.finding;
  return ['EACCES', 'EPERM', 'EIO', 'EBUSY'].includes(code) ? `could not be read (${code})` : null;
}

async function readBack(
  { store, library, signal }: BackupRun,
  files: readonly BackedUpFile[],
  counter: () => void,
): Promise<void> {
  const seen = new Set<string>();
  await inParallel(files, AT_A_TIME, async (file) => {
    signal?.throwIfAborted();
    counter();
    if (seen.has(file.hash)) return;
    seen.add(file.hash);
    if (await isObjectWhole(store, file)) return;
    // Damaged in the store since: the library may still have it.
    const from = join(library.root, file.path);
    if (await isThere(library, from)) {
      const again = await storeObject(store, library, from, largestAt(file.path));
      if (again.hash === file.hash && (await isObjectWhole(store, file))) return;
    }
    const message =
      `The backup in ${store.folder} was not completed, because what was written for ${file.path} ` +
      'could not be read back as it was: check that disk, or choose another.';
    throw new DatelineError('damaged', message);
  });
}

/**
 * Two backups never have one name, and a later one never that of an earlier moment, also when the clock was
 * set back.
 */
async function nextMoment(store: BackupStore, now: number): Promise<string> {
  const [newest] = await backupNames(store);
  for (let moment = Math.max(now, newest === undefined ? 0 : Date.parse(whenOf(newest)) + 1); ; moment++) {
    const when = new Date(moment).toISOString();
    if (!(await isThere(store.fileSystem, join(store.backups, `${backupName(when)}.json`)))) return when;
  }
}

async function enter(store: BackupStore, manifest: Manifest): Promise<string> {
  const { fileSystem, backups } = store;
  const name = backupName(manifest.when);
  const file = join(backups, `${name}.json`);
  const text = printManifest(manifest);
  // Held to the rules that it is read by: a name in the library that no backup may hold must not come in.
  parseManifest(text);
  await writeFileAtomic(fileSystem, file, text);
  if (String(await fileSystem.readFile(file, LARGEST.manifest)) === text) return name;
  await fileSystem.rm(file, { force: true });
  const message =
    `The backup in ${store.folder} was not completed, because its list of files could not be read ` +
    'back: check that disk, or choose another.';
  throw new DatelineError('damaged', message);
}

function progressOf({ onProgress }: BackupRun, total: number): () => void {
  let done = 0;
  return () => {
    done++;
    onProgress?.({ done, total });
  };
}

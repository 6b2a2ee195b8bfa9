import { randomUUID } from 'node:crypto';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { DatelineError } from '../../../shared/result.ts';
import { flushFolder, keepFirstFailure, writeFileAtomic, writeFileFlushed } from '../disk/atomic-file.ts';
import { errnoOf, isMissing, onDisk } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { GuardError } from '../disk/guard-error.ts';
import { guardRealFolder } from '../disk/guarded-file-system.ts';
import { isThere } from '../disk/is-there.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { removeStaleTemps, tempName } from '../disk/temp-name.ts';
import { LARGEST } from '../files/largest.ts';
import type { Files, GuardedFileSystem } from '../ports/library-files.ts';
import { BACKUP_README } from './backup-readme.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from './manifest.ts';
import { MARK, README, removableBeside, removableInStore } from './removable-in-store.ts';

/** The folder that holds the backups of one library. */
export interface BackupStore {
  readonly fileSystem: GuardedFileSystem;
  /** Tells it from any other that may stand in its place one day; null where an older Dateline made it. */
  readonly id: string | null;
  readonly folder: string;
  /** Every file that was ever backed up and is still wanted, each once, by the hash of what it says. */
  readonly objects: string;
  /** One list of files a backup. */
  readonly backups: string;
}

const markSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  library: z.string(),
  id: z.uuid().exactOptional(),
});

type Mark = z.infer<typeof markSchema>;

/** The store in a folder whose path has no link in it. */
export function storeIn(
  fileSystem: FileSystem,
  folder: string,
  { id = null }: { readonly id?: string | null },
): BackupStore {
  return {
    fileSystem: guardRealFolder(fileSystem, folder, removableInStore),
    id,
    folder,
    objects: join(folder, 'objects'),
    backups: join(folder, 'backups'),
  };
}

/**
 * The store for the backups of `library` (an absolute path without links) in a folder that a person chose,
 * made when it is not there. In one folder there may be the backups of several libraries, each in a folder
 * of its own.
 */
export async function storeFor(
  fileSystem: FileSystem,
  chosen: string,
  library: string,
): Promise<BackupStore> {
  const folder = await chosenFolder(fileSystem, chosen, library);
  return onDisk('make the backup folder', folder, async () => {
    const there = await markIn(guardRealFolder(fileSystem, folder, removableInStore), folder);
    if (there) return storeIn(fileSystem, folder, there);
    const files = guardRealFolder(fileSystem, folder, removableBeside);
    for (let number = 1; ; number++) {
      const own = join(folder, `${basename(library) || 'library'}-backup${number === 1 ? '' : `-${number}`}`);
      const mark = await markIn(files, own);
      if (mark?.library === library) return storeIn(fileSystem, own, mark);
      if (mark || (await isInUse(files, own))) continue;
      return makeStore(fileSystem, files, own, library);
    }
  });
}

/** A store as it is remembered. */
export interface ChosenStore {
  readonly folder: string;
  /** What `BackupStore.id` said; missing where an older Dateline chose it. */
  readonly store?: string;
}

/**
 * The store that was chosen some time ago for the backups of `library`. Where its disk is away, the empty
 * folder that it was mounted on or another disk may stand in its place: that is told, and nothing is made
 * there.
 */
export async function chosenStore(
  fileSystem: FileSystem,
  { folder, store: id }: ChosenStore,
  library: string,
): Promise<BackupStore> {
  return onDisk('open the backups', folder, async () => {
    const real = await realFolder(fileSystem, folder);
    const store = real === null ? null : storeIn(fileSystem, real, {});
    const mark = await existingMark(store, folder);
    // Two disks that are connected in turn may hold one library each time.
    if (id !== undefined && mark.id !== id && mark.library !== library) {
      const message =
        `Another disk is in the place of the backup disk, because the backups in ${folder} are those of ` +
        `${mark.library}: connect the right one, or choose another folder.`;
      throw new DatelineError('not-found', message);
    }
    return storeIn(fileSystem, real ?? folder, mark);
  });
}

/** Throws when nothing of the store is where it was: of a disk that has gone no file is damaged. */
export async function assertStoreIsThere(store: BackupStore): Promise<void> {
  await onDisk('open the backups', store.folder, () => existingMark(store, store.folder));
}

async function realFolder(fileSystem: FileSystem, folder: string): Promise<string | null> {
  try {
    return await fileSystem.realpath(folder);
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

async function existingMark(store: BackupStore | null, folder: string): Promise<Mark> {
  const mark = store && (await markIn(store.fileSystem, store.folder));
  if (mark) return mark;
  const message =
    `The backup disk is not there, because there are no backups in ${folder} any more: connect it ` +
    'and they go on, or choose another folder.';
  throw new DatelineError('not-found', message);
}

/** The store in a folder that a person named: the store itself, or a folder that holds one and no other. */
export async function existingStore(fileSystem: FileSystem, named: string): Promise<BackupStore> {
  const folder = resolve(named);
  return onDisk('open the backups', folder, async () => {
    const real = await fileSystem.realpath(folder);
    const files = guardRealFolder(fileSystem, real, removableBeside);
    const there = await markIn(files, real);
    if (there) return storeIn(fileSystem, real, there);
    const found: BackupStore[] = [];
    for (const name of await files.readdir(real)) {
      const inner = join(real, name);
      const mark = await markIn(files, inner);
      if (mark) found.push(storeIn(fileSystem, inner, mark));
    }
    const [only, another] = found;
    if (only !== undefined && another === undefined) return only;
    const message =
      only === undefined
        ? `There are no backups of a Dateline library in ${folder}: choose the folder that they were made in.`
        : `There are the backups of several libraries in ${folder}: choose one of ` +
          `${found.map((one) => one.folder).join(', ')}.`;
    throw new DatelineError('not-found', message);
  });
}

/** Refuses a folder in the library itself, where a backup would be lost together with it. */
async function chosenFolder(fileSystem: FileSystem, chosen: string, library: string): Promise<string> {
  const folder = await onDisk('use the backup folder', resolve(chosen), () =>
    fileSystem.realpath(resolve(chosen)),
  );
  if (folder !== library && !folder.startsWith(library + sep)) return folder;
  const message =
    `The backups cannot go into ${folder}, because that is inside the library itself: choose a ` +
    'folder elsewhere, best on another disk.';
  throw new DatelineError('invalid-argument', message);
}

/** Makes a store, unless its disk goes meanwhile: what was made in the place where it had been is taken away again. */
async function makeStore(
  disk: FileSystem,
  fileSystem: GuardedFileSystem,
  folder: string,
  library: string,
): Promise<BackupStore> {
  const chosen = dirname(folder);
  const mark: Mark = { format: BACKUP_FORMAT, version: BACKUP_VERSION, library, id: randomUUID() };
  const store = storeIn(disk, folder, mark);
  // As long as this is there, so is the disk that was chosen.
  const sign = join(chosen, tempName());
  await removeStaleTemps(fileSystem, chosen);
  await writeFileFlushed(fileSystem, sign, '');
  const assertStayed = async () => {
    if (await isThere(fileSystem, sign)) return;
    const message =
      `The backup folder was not made, because the disk of ${chosen} went away: connect it and choose ` +
      'the folder again.';
    throw new DatelineError('not-found', message);
  };
  try {
    for (const path of [store.objects, store.backups]) await makeFolder(fileSystem, path, chosen);
    await writeFileAtomic(fileSystem, join(folder, README), BACKUP_README, assertStayed);
    // Last: what bears the mark is whole.
    await writeFileAtomic(fileSystem, join(folder, MARK), `${JSON.stringify(mark, null, 2)}\n`, assertStayed);
    await flushFolder(fileSystem, folder);
    await assertStayed();
  } catch (cause) {
    await unmakeStore(fileSystem, store, mark);
    throw cause;
  } finally {
    await fileSystem.rm(sign, { force: true }).catch(keepFirstFailure);
  }
  return store;
}

/** Takes away what is empty and ours, and nothing else. */
async function unmakeStore(
  fileSystem: GuardedFileSystem,
  { folder, objects, backups }: BackupStore,
  ours: Mark,
): Promise<void> {
  // It may have been made in part, in either place: where one thing is missing, another need not be.
  const remove = (work: Promise<void>) =>
    work.catch((cause: unknown) => {
      if (!isMissing(cause)) throw cause;
    });
  try {
    const there = await markIn(fileSystem, folder);
    if (there && there.id !== ours.id) return;
    await fileSystem.rm(join(folder, MARK), { force: true });
    await remove(fileSystem.rmdir(objects));
    await remove(fileSystem.rmdir(backups));
    await fileSystem.rm(join(folder, README), { force: true });
    await remove(fileSystem.rmdir(folder));
  } catch (cause) {
    // What made it fail is told; half a store is finished when the folder is chosen again.
    if (errnoOf(cause) === undefined) throw cause;
  }
}

/** A folder that somebody else filled is not taken; one that was begun and never marked is. */
async function isInUse(fileSystem: Files, folder: string): Promise<boolean> {
  if (!(await isThere(fileSystem, folder))) return false;
  if (!(await fileSystem.lstat(folder)).isDirectory()) return true;
  const ours = new Set(['objects', 'backups', README]);
  return (await fileSystem.readdir(folder)).some((name) => !ours.has(name) && !name.startsWith('.'));
}

/** What says that a folder holds backups, and of which library; null for any other folder. */
async function markIn(files: GuardedFileSystem, folder: string): Promise<Mark | null> {
  try {
    const parsed = markSchema.safeParse(
      JSON.parse(String(await files.readFile(join(folder, MARK), LARGEST.mark))),
    );
    return parsed.success ? parsed.data : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof GuardError || isMissing(cause)) return null;
    throw cause;
  }
}

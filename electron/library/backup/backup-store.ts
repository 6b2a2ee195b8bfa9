import { basename, dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';
import { DatelineError } from '../../../shared/result.ts';
import { flushFolder, writeFileAtomic } from '../disk/atomic-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { isThere } from '../disk/is-there.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { BACKUP_README } from './backup-readme.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from './manifest.ts';

/** The folder that holds the backups of one library. */
export interface BackupStore {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  /** Every file that was ever backed up and is still wanted, each once, by the hash of what it says. */
  readonly objects: string;
  /** One list of files a backup. */
  readonly backups: string;
}

const MARK = 'dateline-backup.json';
const markSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  library: z.string(),
});

function storeIn(fileSystem: FileSystem, folder: string): BackupStore {
  return { fileSystem, folder, objects: join(folder, 'objects'), backups: join(folder, 'backups') };
}

/**
 * The store for the backups of `library` (an absolute path without links) in a folder that a person chose, made when it is not there. In
 * one folder there may be the backups of several libraries, each in a folder of its own.
 */
export async function storeFor(
  fileSystem: FileSystem,
  chosen: string,
  library: string,
): Promise<BackupStore> {
  const folder = await chosenFolder(fileSystem, chosen, library);
  return onDisk('make the backup folder', folder, async () => {
    if ((await libraryOf(fileSystem, folder)) !== null) return storeIn(fileSystem, folder);
    for (let number = 1; ; number++) {
      const own = join(folder, `${basename(library) || 'library'}-backup${number === 1 ? '' : `-${number}`}`);
      const owner = await libraryOf(fileSystem, own);
      if (owner === library) return storeIn(fileSystem, own);
      if (owner !== null || (await isInUse(fileSystem, own))) continue;
      return makeStore(fileSystem, own, library);
    }
  });
}

/** The store in a folder that a person named: the store itself, or a folder that holds one and no other. */
export async function existingStore(fileSystem: FileSystem, named: string): Promise<BackupStore> {
  const folder = resolve(named);
  return onDisk('open the backups', folder, async () => {
    const real = await fileSystem.realpath(folder);
    if ((await libraryOf(fileSystem, real)) !== null) return storeIn(fileSystem, real);
    const found: string[] = [];
    for (const name of await fileSystem.readdir(real)) {
      const inner = join(real, name);
      if ((await libraryOf(fileSystem, inner)) !== null) found.push(inner);
    }
    const [only, another] = found;
    if (only !== undefined && another === undefined) return storeIn(fileSystem, only);
    const message =
      only === undefined
        ? `There are no backups of a Dateline library in ${folder}: choose the folder that they were made in.`
        : `There are the backups of several libraries in ${folder}: choose one of ${found.join(', ')}.`;
    throw new DatelineError('not-found', message);
  });
}

/** Refuses a folder in the library itself, where a backup would be lost together with it. */
async function chosenFolder(fileSystem: FileSystem, chosen: string, library: string): Promise<string> {
  const folder = await onDisk('use the backup folder', resolve(chosen), () =>
    fileSystem.realpath(resolve(chosen)),
  );
  if (folder !== library && !folder.startsWith(library + sep)) return folder;
  const message = `The backups cannot go into ${folder}, because that is inside the library itself: choose a folder elsewhere, best on another disk.`;
  throw new DatelineError('invalid-argument', message);
}

async function makeStore(fileSystem: FileSystem, folder: string, library: string): Promise<BackupStore> {
  const store = storeIn(fileSystem, folder);
  for (const path of [store.objects, store.backups]) await makeFolder(fileSystem, path, dirname(folder));
  await writeFileAtomic(fileSystem, join(folder, 'README.txt'), BACKUP_README);
  const mark = { format: BACKUP_FORMAT, version: BACKUP_VERSION, library };
  // Last: what bears the mark is whole.
  await writeFileAtomic(fileSystem, join(folder, MARK), `${JSON.stringify(mark, null, 2)}\n`);
  await flushFolder(fileSystem, folder);
  return store;
}

/** A folder that somebody else filled is not taken; one that was begun and never marked is. */
async function isInUse(fileSystem: FileSystem, folder: string): Promise<boolean> {
  if (!(await isThere(fileSystem, folder))) return false;
  if (!(await fileSystem.lstat(folder)).isDirectory()) return true;
  const ours = new Set(['objects', 'backups', 'README.txt']);
  return (await fileSystem.readdir(folder)).some((name) => !ours.has(name) && !name.startsWith('.'));
}

/** The library whose backups a folder holds; null for any other folder. */
async function libraryOf(fileSystem: FileSystem, folder: string): Promise<string | null> {
  try {
    const parsed = markSchema.safeParse(JSON.parse(await fileSystem.readFile(join(folder, MARK), 'utf8')));
    return parsed.success ? parsed.data.library : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || isMissing(cause)) return null;
    throw cause;
  }
}

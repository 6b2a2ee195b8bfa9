import { join } from 'node:path';
import { errnoOf } from '../disk/disk-error.ts';
import type { FileHandle } from '../disk/file-system.ts';
import { pictureType } from '../files/picture-types.ts';
import { OLD_PICTURE } from '../files/removable.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';
import type { WritablePlace } from '../ports/library-ports.ts';
import { isAtWork, parseOwner } from './index-owner.ts';
import { lockOf } from './library-cache.ts';

/** Enough of a file to tell by what wrote it. */
const BEGINNING = 64 * 1024;
/** How the index of every older version begins: SQLite's own first words, and in its first pages what tables it has. */
const SQLITE = Buffer.from('SQLite format 3\0');
const OUR_TABLES = /CREATE TABLE state \(closed INTEGER NOT NULL, boot INTEGER NOT NULL/;
const JOURNAL = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * Takes away what an older Dateline kept in the library and this one keeps in the person's cache: only
 * where name, kind and content say that it is that. Everything else stays as it is, and so does all of it
 * while an older Dateline has the index open, or where the library is only looked at.
 */
export async function removeOldCache({ fileSystem: files, layout }: WritablePlace): Promise<void> {
  const file = (name: string) => join(layout.ownFolder, name);
  try {
    if (await hasOldOwner(files, file('index.owner'))) return;
    await removeIndex(files, file('index.sqlite'));
    await removeIf(files, file('index.owner'), (bytes) => parseOwner(bytes.toString()) !== null);
    await removeIf(files, file('folder-copies.json'), isFolderCopies);
    await removePictures(files, file('pictures'));
  } catch (cause) {
    // A disk that refuses to let go of a cache is no reason not to open what is on it.
    if (errnoOf(cause) === undefined) throw cause;
  }
}

async function hasOldOwner(files: ReadableFiles, file: string): Promise<boolean> {
  const owner = parseOwner((await beginningOf(files, file))?.toString() ?? '');
  return owner !== null && isAtWork(owner, (await files.lstat(file)).mtimeMs);
}

async function removeIndex(files: GuardedFileSystem, file: string): Promise<void> {
  const bytes = await beginningOf(files, file);
  if (!bytes?.subarray(0, SQLITE.length).equals(SQLITE) || !OUR_TABLES.test(bytes.toString('latin1'))) return;
  // It is emptied after every step, and full where one was cut off.
  const isJournal = (journal: Buffer) => journal.length === 0 || journal.subarray(0, 8).equals(JOURNAL);
  await removeIf(files, `${file}-journal`, isJournal);
  await removeEmptyFolder(files, lockOf(file));
  await files.rm(file, { force: true });
}

function isFolderCopies(bytes: Buffer): boolean {
  return bytes.toString().startsWith('{"stamp":"');
}

async function removePictures(files: GuardedFileSystem, folder: string): Promise<void> {
  for (const name of await namesIn(files, folder)) {
    if (!OLD_PICTURE.test(name)) continue;
    await removeIf(files, join(folder, name), (bytes) => name.endsWith(`.${pictureType(bytes)}`));
  }
  await removeEmptyFolder(files, folder);
}

async function removeIf(
  files: GuardedFileSystem,
  file: string,
  isOurs: (bytes: Buffer) => boolean,
): Promise<void> {
  const bytes = await beginningOf(files, file);
  if (bytes && isOurs(bytes)) await files.rm(file, { force: true });
}

/** One that is not there, not empty or no folder stays as it is. */
function removeEmptyFolder(files: GuardedFileSystem, folder: string): Promise<void> {
  return unlessRefused(() => files.rmdir(folder), undefined);
}

/** None of what is no folder, or is reached through a link. */
function namesIn(files: ReadableFiles, folder: string): Promise<readonly string[]> {
  return unlessRefused(() => files.readdir(folder), []);
}

/** Null for what is not there, or no file of ours. */
async function beginningOf(files: ReadableFiles, file: string): Promise<Buffer | null> {
  const handle = await unlessRefused<FileHandle | null>(() => files.open(file, 'r'), null);
  try {
    if (!(await handle?.stat())?.isFile()) return null;
    const buffer = Buffer.alloc(BEGINNING);
    const read = await handle?.read(buffer, 0, BEGINNING, 0);
    return buffer.subarray(0, read?.bytesRead);
  } finally {
    await handle?.close();
  }
}

async function unlessRefused<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return otherwise;
  }
}

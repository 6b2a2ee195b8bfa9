import { resolve } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { errnoOf, isMissing } from '../disk/disk-error.ts';
import { diskFileSystem, type FileSystem, REACHABLE, WRITABLE } from '../disk/file-system.ts';
import { type GuardError, refusedFolder } from '../disk/guard-error.ts';
import { isThere } from '../disk/is-there.ts';
import { removeStaleTemps } from '../disk/temp-name.ts';
import { guardLibrary } from '../files/guard-library.ts';
import { libraryLayout } from '../layout/library-layout.ts';
import { assembleLibrary, type Library } from '../library.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import { readSite } from '../site/site-file.ts';

/**
 * Opens the library in a folder; one that cannot be written opens read-only. Its stories are looked through
 * when they are first asked for.
 */
export async function openLibrary(folder: string, fileSystem: FileSystem = diskFileSystem): Promise<Library> {
  const layout = libraryLayout(await realFolder(folder, fileSystem));
  if (!(await isLibrary(layout, fileSystem))) {
    const message =
      `${layout.folder} is not a Dateline library, for it holds neither site.json nor a stories ` +
      'folder: choose another folder.';
    throw new DatelineError('no-library', message);
  }
  await assertStoriesFolder(layout, fileSystem);
  await assertOfOurTime(layout, fileSystem);
  const readOnly = !(await isWritable(layout.folder, fileSystem));
  if (!readOnly) await tidyUp(layout, fileSystem);
  return assembleLibrary(fileSystem, layout, readOnly);
}

/** True when the folder holds what only a library holds. */
export async function isLibrary(layout: LibraryLayout, fileSystem: FileSystem): Promise<boolean> {
  return (await exists(layout.siteFile, fileSystem)) || (await exists(layout.stories, fileSystem));
}

async function realFolder(folder: string, fileSystem: FileSystem): Promise<string> {
  const path = resolve(folder);
  try {
    const real = await fileSystem.realpath(path);
    const stat = await fileSystem.stat(real);
    if (!stat.isDirectory()) {
      throw new DatelineError(
        'library-missing',
        `${path} is a file, not a library folder: choose the folder it is in.`,
      );
    }
    await fileSystem.access(real, REACHABLE);
    return real;
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause;
    throw isMissing(cause) ? missing(path, cause) : unreadable(path, cause);
  }
}

function missing(path: string, cause: unknown): DatelineError {
  const message = `There is no library folder ${path}: check the path and that its disk is connected.`;
  return new DatelineError('library-missing', message, { cause });
}

function unreadable(path: string, cause: unknown): unknown {
  const code = errnoOf(cause);
  if (code === undefined) return cause;
  const message = `The library folder ${path} cannot be read (${code}): check its permissions and its disk.`;
  return new DatelineError('library-unreadable', message, { cause });
}

async function exists(path: string, fileSystem: FileSystem): Promise<boolean> {
  return isThere(fileSystem, path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
}

/**
 * Without the folder of its stories nothing of a library works; what else stands in its place is told where
 * it is asked for.
 */
async function assertStoriesFolder({ stories }: LibraryLayout, fileSystem: FileSystem): Promise<void> {
  const refusal = await refusalOf(stories, fileSystem);
  if (!refusal) return;
  const message =
    `The library cannot be opened because ${stories} ${refusal.finding}: ` +
    'put the real folder in its place.';
  throw new DatelineError('library-unreadable', message, { cause: refusal });
}

async function refusalOf(folder: string, fileSystem: FileSystem): Promise<GuardError | null> {
  try {
    return refusedFolder(folder, await fileSystem.lstat(folder));
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw unreadable(folder, cause);
  }
}

/** A library whose profile a newer Dateline wrote is left alone whole: nobody knows here what else is new in it. */
async function assertOfOurTime(layout: LibraryLayout, fileSystem: FileSystem): Promise<void> {
  try {
    await readSite({ layout, fileSystem: guardLibrary(fileSystem, layout.folder) });
  } catch (cause) {
    // What else may be wrong with the profile is told where it is asked for.
    if (!(cause instanceof DatelineError)) throw cause;
    if (cause.code === 'unsupported') throw cause;
  }
}

/** A disk that goes away just now is not one that may only be read: it would stay so when it is back. */
async function isWritable(folder: string, fileSystem: FileSystem): Promise<boolean> {
  try {
    await fileSystem.access(folder, WRITABLE);
    return true;
  } catch (cause) {
    if (isMissing(cause)) throw missing(folder, cause);
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(cause) ?? '')) throw unreadable(folder, cause);
    return false;
  }
}

/**
 * What a killed program left; a disk that refuses to tidy up is no reason not to open. Whoever looks
 * through the stories does it there: nobody who opens a library waits until the names of all are read.
 */
async function tidyUp(layout: LibraryLayout, fileSystem: FileSystem): Promise<void> {
  const files = guardLibrary(fileSystem, layout.folder);
  for (const folder of [layout.folder, layout.templates, layout.bin, layout.ownFolder]) {
    try {
      await removeStaleTemps(files, folder);
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw cause;
    }
  }
}

import { dirname, sep } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { makeFolder } from '../disk/make-folder.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';

interface Place {
  readonly fileSystem: ReadableFiles;
  readonly layout: LibraryLayout;
}

interface WritablePlace extends Place {
  readonly fileSystem: GuardedFileSystem;
}

/**
 * False when nothing of a library is where it was: its disk was unplugged, or the folder moved. The empty
 * place of a disk counts as that.
 */
export async function isLibraryThere({ fileSystem, layout }: Place): Promise<boolean> {
  return isAnyThere(fileSystem, [layout.stories, layout.siteFile]);
}

/** Throws `library-missing` when the whole library is gone: that is no change to a story. */
export async function assertLibraryIsThere(place: Place): Promise<void> {
  if (!(await isLibraryThere(place))) throw gone(place);
}

/** Writes one of the library's own files, but none where the library that was there has gone with its disk. */
export async function writeLibraryFile(place: WritablePlace, file: string, data: string): Promise<void> {
  await writeFileAtomic(place.fileSystem, file, data, () => assertLibraryIsThere(place));
}

/** Makes a folder of the library, but no library where the one that was there has gone with its disk. */
export async function makeLibraryFolder(place: WritablePlace, path: string): Promise<void> {
  const { fileSystem, layout } = place;
  // In this order: what goes between the two is missed below.
  const parts = await thereOf(fileSystem, [layout.siteFile, layout.stories]);
  if (parts.length === 0) throw gone(place);
  if (await isThere(fileSystem, path)) return;
  await makeFolder(fileSystem, path, layout.folder);
  // It may have gone just before: then what was made is all that is there. What was made with it proves nothing.
  const others = parts.filter((part) => part !== path && !path.startsWith(part + sep));
  if (others.length === 0 || (await isAnyThere(fileSystem, others))) return;
  await removeEmpty(fileSystem, path, layout.folder);
  throw gone(place);
}

async function isAnyThere(fileSystem: ReadableFiles, paths: readonly string[]): Promise<boolean> {
  return (await thereOf(fileSystem, paths)).length > 0;
}

async function thereOf(fileSystem: ReadableFiles, paths: readonly string[]): Promise<readonly string[]> {
  const there: string[] = [];
  for (const path of paths) if (await isThere(fileSystem, path)) there.push(path);
  return there;
}

/** The folder and those above it, below `top`, as far as nothing is in them. */
async function removeEmpty(fileSystem: GuardedFileSystem, path: string, top: string): Promise<void> {
  try {
    for (let at = path; at !== top && dirname(at) !== at; at = dirname(at)) await fileSystem.rmdir(at);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}

function gone({ layout }: Place): DatelineError {
  const message =
    `The library ${layout.folder} is not there any more: connect its disk again or put the folder ` +
    'back, and everything goes on.';
  return new DatelineError('library-missing', message);
}

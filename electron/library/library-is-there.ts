import { dirname } from 'node:path';
import { DatelineError } from '../../shared/result.ts';
import { errnoOf } from './disk/disk-error.ts';
import type { FileSystem } from './disk/file-system.ts';
import { isThere } from './disk/is-there.ts';
import { makeFolder } from './disk/make-folder.ts';
import type { LibraryLayout } from './library-layout.ts';

interface Place {
  readonly fileSystem: FileSystem;
  readonly layout: LibraryLayout;
}

/** False when nothing of a library is where it was: its disk was unplugged, or the folder moved. The empty place of a disk counts as that. */
export async function isLibraryThere({ fileSystem, layout }: Place): Promise<boolean> {
  return isAnyThere(fileSystem, [layout.stories, layout.siteFile]);
}

/** Throws `library-missing` when the whole library is gone: that is no change to a story. */
export async function assertLibraryIsThere(place: Place): Promise<void> {
  if (!(await isLibraryThere(place))) throw gone(place);
}

/** Makes a folder of the library, but no library where the one that was there has gone with its disk. */
export async function makeLibraryFolder(place: Place, path: string): Promise<void> {
  const { fileSystem, layout } = place;
  await assertLibraryIsThere(place);
  if (await isThere(fileSystem, path)) return;
  await makeFolder(fileSystem, path, layout.folder);
  // It may have gone just before: then what was made is all that is there.
  const others = [layout.stories, layout.siteFile].filter((other) => other !== path);
  if (await isAnyThere(fileSystem, others)) return;
  await removeEmpty(fileSystem, path, layout.folder);
  throw gone(place);
}

async function isAnyThere(fileSystem: FileSystem, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if (await isThere(fileSystem, path)) return true;
  return false;
}

/** The folder and those above it, below `top`, as far as nothing is in them. */
async function removeEmpty(fileSystem: FileSystem, path: string, top: string): Promise<void> {
  try {
    for (let at = path; at !== top && dirname(at) !== at; at = dirname(at)) await fileSystem.rmdir(at);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}

function gone({ layout }: Place): DatelineError {
  const message = `The library ${layout.folder} is not there any more: connect its disk again or put the folder back, and everything goes on.`;
  return new DatelineError('library-missing', message);
}

import { dirname, join } from 'node:path';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { copyOwnFile } from '../disk/copy-file.ts';
import { isThere } from '../disk/is-there.ts';
import { tempName } from '../disk/temp-name.ts';
import { LARGEST } from '../files/largest.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';

/**
 * Where the next file that a merge left goes: beside the story, under a name that is found like any other
 * conflict copy.
 */
export async function unmergedFile(fileSystem: ReadableFiles, folder: string): Promise<string> {
  for (let at = 1; ; at++) {
    const file = join(folder, at === 1 ? 'story (unmerged).json' : `story (unmerged ${at}).json`);
    if (!(await isThere(fileSystem, file))) return file;
  }
}

/**
 * Keeps a `story.json` in which Git left both sides of a merge, byte for byte, before one text is written
 * in its place.
 */
export async function keepUnmerged(fileSystem: GuardedFileSystem, file: string): Promise<void> {
  const folder = dirname(file);
  const kept = await unmergedFile(fileSystem, folder);
  const temp = join(folder, tempName());
  await copyOwnFile(fileSystem, file, temp, LARGEST.story);
  await renamePatiently(fileSystem, temp, kept);
  await flushFolder(fileSystem, folder);
}

import { dirname, join } from 'node:path';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { copyFileFlushed } from '../disk/copy-file.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { isThere } from '../disk/is-there.ts';
import { tempName } from '../disk/temp-name.ts';

/** Where the next file that a merge left goes: beside the story, under a name that is found like any other conflict copy. */
export async function unmergedFile(fileSystem: FileSystem, folder: string): Promise<string> {
  for (let at = 1; ; at++) {
    const file = join(folder, at === 1 ? 'story (unmerged).json' : `story (unmerged ${at}).json`);
    if (!(await isThere(fileSystem, file))) return file;
  }
}

/** Keeps a `story.json` in which Git left both sides of a merge, byte for byte, before one text is written in its place. */
export async function keepUnmerged(fileSystem: FileSystem, file: string): Promise<void> {
  const folder = dirname(file);
  const kept = await unmergedFile(fileSystem, folder);
  const temp = join(folder, tempName());
  await copyFileFlushed(fileSystem, file, temp);
  await renamePatiently(fileSystem, temp, kept);
  await flushFolder(fileSystem, folder);
}

import { dirname, join } from 'node:path';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { copyOwnFile } from '../disk/copy-file.ts';
import { isThere } from '../disk/is-there.ts';
import { tempName } from '../disk/temp-name.ts';
import { LARGEST } from '../files/largest.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';

/**
 * Keeps a `story.json` of an older format beside itself, byte for byte, as `story.v1.json`, before it is
 * written in the present one: a migration goes one way. One that is kept already is the older and stays.
 */
export async function keepOldFormat(
  fileSystem: GuardedFileSystem,
  file: string,
  version: number,
): Promise<void> {
  const folder = dirname(file);
  const kept = join(folder, `story.v${version}.json`);
  if (await isThere(fileSystem, kept)) return;
  const temp = join(folder, tempName());
  await copyOwnFile(fileSystem, file, temp, LARGEST.story);
  await renamePatiently(fileSystem, temp, kept);
  await flushFolder(fileSystem, folder);
}

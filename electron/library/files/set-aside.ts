import { basename, dirname, join } from 'node:path';
import { flushFolder, renamePatiently } from '../disk/atomic-file.ts';
import { copyOwnFile } from '../disk/copy-file.ts';
import { isMissing } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { tempName } from '../disk/temp-name.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';
import { LARGEST } from './largest.ts';

/** What a repair keeps of a damaged file: its name, and when it was set aside. */
export const SET_ASIDE = /\.damaged-\d{8}T\d{9}Z(?:-\d+)?$/;

/**
 * Keeps a damaged file beside its place before a sound one is written there, and gives the kept one's name;
 * null when there was nothing. A file is copied, so that its place is never empty; what is no file of ours,
 * a link, a folder or a huge file, is moved.
 */
export async function setAside(
  fileSystem: GuardedFileSystem,
  file: string,
  now: Date,
): Promise<string | null> {
  const folder = dirname(file);
  try {
    const stat = await fileSystem.lstat(file);
    const kept = await freeName(fileSystem, file, now);
    if (stat.isFile() && stat.size <= LARGEST.kept) {
      const temp = join(folder, tempName());
      await copyOwnFile(fileSystem, file, temp, LARGEST.kept);
      await renamePatiently(fileSystem, temp, join(folder, kept));
    } else await renamePatiently(fileSystem, file, join(folder, kept));
    await flushFolder(fileSystem, folder);
    return kept;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

async function freeName(fileSystem: ReadableFiles, file: string, now: Date): Promise<string> {
  const stem = `${basename(file)}.damaged-${now.toISOString().replace(/[-:.]/g, '')}`;
  let name = stem;
  for (let number = 2; await isThere(fileSystem, join(dirname(file), name)); number++)
    name = `${stem}-${number}`;
  return name;
}

import { DatelineError } from '../../shared/result.ts';
import { replaceFolderAtomic } from '../library/disk/atomic-folder.ts';
import { isMissing } from '../library/disk/disk-error.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import { isThere } from '../library/disk/is-there.ts';

/** The entries that an exported page's folder has; anything else in there is somebody's. */
const PAGE_ENTRIES = new Set(['index.html', 'media', 'authors', 'fonts']);

export const isPageEntry = (name: string): boolean => PAGE_ENTRIES.has(name);

/**
 * Writes an export's folder as a whole. An older export there is replaced; a folder with anything else in
 * it is not, because replacing removes what was there.
 */
export async function replaceFolder(
  fileSystem: FileSystem,
  target: string,
  isOurs: (name: string) => boolean,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const foreign = (await entriesOf(fileSystem, target)).find((name) => !isOurs(name));
  if (foreign !== undefined) {
    const message =
      `Nothing was exported to ${target} because that folder holds ${foreign}, which is no part of an ` +
      'export: choose another name.';
    throw new DatelineError('invalid-argument', message);
  }
  await replaceFolderAtomic(fileSystem, target, fill);
}

async function entriesOf(fileSystem: FileSystem, target: string): Promise<readonly string[]> {
  try {
    return await fileSystem.readdir(target);
  } catch (cause) {
    if (isMissing(cause) && !(await isThere(fileSystem, target))) return [];
    throw cause;
  }
}

import { writeFileAtomic } from '../disk/atomic-file.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import { prepareCache } from './prepare-cache.ts';

/** Writes a file of a library's cache as a whole. */
export async function keepCacheFile(
  { cache, folder }: Pick<LibraryLayout, 'cache' | 'folder'>,
  file: string,
  text: string,
): Promise<void> {
  prepareCache(cache, folder);
  await writeFileAtomic(diskFileSystem, file, text);
}

import { basename, join } from 'node:path';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import type { LibraryPlace, WritablePlace } from '../ports/library-ports.ts';

/**
 * What one of the library's own files says; null while there is none. Throws a sentence, `damaged` where
 * something stands there that is no file of ours; `action` completes "Could not …".
 */
export function readOwnFile(
  { fileSystem }: LibraryPlace,
  file: string,
  most: number,
  action: string,
): Promise<Uint8Array | null> {
  return onDisk(action, file, async () => {
    try {
      return await fileSystem.readFile(file, most);
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw cause;
    }
  });
}

/** What cannot be read is kept beside what is written in its place, were it a link, a pipe or a folder. */
export async function keepDamaged(
  { fileSystem, layout }: WritablePlace,
  file: string,
  action: string,
): Promise<void> {
  const stamp = new Date().toISOString().replace(/[^0-9]/g, '');
  const aside = join(layout.folder, `${basename(file, '.json')}-damaged-${stamp}.json`);
  await onDisk(action, aside, () => fileSystem.rename(file, aside));
}

import { isMissing, unreadableReason } from '../disk/disk-error.ts';
import { pathWithin } from '../files/path-within.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import type { Finding } from './finding.ts';

/** The names in a folder; one that the disk does not let be read is added to `unread`. */
export async function childrenOf(
  context: LibraryPlace,
  folder: string,
  unread: Finding[],
): Promise<readonly string[]> {
  try {
    return await context.fileSystem.readdir(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    unread.push({
      level: 'damaged',
      id: null,
      file: pathWithin(context.layout, folder),
      message: unreadableReason(cause, 'cannot be read'),
    });
    return [];
  }
}

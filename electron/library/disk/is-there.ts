import type { Files } from '../ports/library-files.ts';
import { isMissing } from './disk-error.ts';

/** True when something of that name is there, were it a link that leads nowhere. */
export async function isThere(fileSystem: Pick<Files, 'lstat'>, path: string): Promise<boolean> {
  try {
    await fileSystem.lstat(path);
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}

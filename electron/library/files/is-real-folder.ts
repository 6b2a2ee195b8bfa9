import { isMissing } from '../disk/disk-error.ts';
import { GuardError } from '../disk/guard-error.ts';
import type { FilesPort } from '../ports/library-ports.ts';

/** False where a link would lead to another place; a folder that is not there yet will be a real one. */
export async function isRealFolder({ fileSystem }: FilesPort, folder: string): Promise<boolean> {
  try {
    return (await fileSystem.lstat(folder)).isDirectory();
  } catch (cause) {
    if (isMissing(cause)) return true;
    if (cause instanceof GuardError) return false;
    throw cause;
  }
}

import { isMediaName } from '../../../shared/story/media-name.ts';
import { isMissing } from '../disk/disk-error.ts';
import type { FilesPort } from '../ports/library-ports.ts';

/** The names of the pictures in a folder; none where there is no folder. */
export async function picturesIn({ fileSystem }: FilesPort, folder: string): Promise<readonly string[]> {
  try {
    const entries = await fileSystem.readdir(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile() && isMediaName(one.name)).map(({ name }) => name);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

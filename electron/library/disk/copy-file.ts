import { constants } from 'node:fs';
import type { FileSystem } from './file-system.ts';

/** Copies to a file that must not exist yet, sharing the blocks where the disk can, and flushes the copy. */
export async function copyFileFlushed(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  await fileSystem.copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  const handle = await fileSystem.open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

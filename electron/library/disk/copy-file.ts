import { constants } from 'node:fs';
import type { Files, GuardedFileSystem } from '../ports/library-files.ts';
import type { FileSystem } from './file-system.ts';

/** Copies to a file that must not exist yet, sharing the blocks where the disk can, and flushes the copy. */
export async function copyFileFlushed(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  await fileSystem.copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await flushFile(fileSystem, to);
}

/** The same for a file of a library, of `most` bytes. */
export async function copyOwnFile(
  files: GuardedFileSystem,
  from: string,
  to: string,
  most: number,
): Promise<void> {
  await files.copyFile(from, to, most);
  await flushFile(files, to);
}

async function flushFile(files: Pick<Files, 'open'>, path: string): Promise<void> {
  const handle = await files.open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

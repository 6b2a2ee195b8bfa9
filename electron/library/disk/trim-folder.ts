import { join } from 'node:path';
import { inParallel } from '../concurrency/in-parallel.ts';
import type { Files } from '../ports/library-files.ts';
import { isMissing } from './disk-error.ts';

/** Makes room in one go for a while of writing. */
const SHARE_THAT_STAYS = 0.8;

const AT_A_TIME = 16;

/**
 * Lets go of the oldest files of a cache once those that are of it by their names hold more than
 * `mostBytes`; others are not counted and stay.
 */
export async function trimFolder(
  fileSystem: Files,
  folder: string,
  mostBytes: number,
  isOfCache: (name: string) => boolean,
): Promise<void> {
  const names = (await fileSystem.readdir(folder)).filter(isOfCache);
  const files = (await inParallel(names, AT_A_TIME, (name) => fileIn(fileSystem, join(folder, name)))).flat();
  let held = files.reduce((sum, { size }) => sum + size, 0);
  if (held <= mostBytes) return;
  files.sort((a, b) => a.mtimeMs - b.mtimeMs);
  for (const { path, size } of files) {
    if (held <= mostBytes * SHARE_THAT_STAYS) return;
    await fileSystem.rm(path, { force: true });
    held -= size;
  }
}

interface CachedFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Nothing for what is no file, or has gone meanwhile. */
async function fileIn(fileSystem: Files, path: string): Promise<readonly CachedFile[]> {
  try {
    const stat = await fileSystem.lstat(path);
    return stat.isFile() ? [{ path, size: stat.size, mtimeMs: stat.mtimeMs }] : [];
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

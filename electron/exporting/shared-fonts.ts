import { join } from 'node:path';
import { copyFileFlushed } from '../library/disk/copy-file.ts';
import { errnoOf } from '../library/disk/disk-error.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import { tempName } from '../library/disk/temp-name.ts';

/**
 * Copies a file of the page to a place that is free; `isFont` says that other pages of the run have the
 * very same file.
 */
export type CopyFile = (from: string, to: string, isFont: boolean) => Promise<void>;

/** Copies and flushes every file on its own. */
export function plainCopy(fileSystem: FileSystem): CopyFile {
  return (from, to) => copyFileFlushed(fileSystem, from, to);
}

/**
 * For a run that writes many pages into `out`: each font is written and flushed once and linked into every
 * page's folder, which saves most of the time and the space. A disk without links gets copies.
 */
export async function withSharedFonts<T>(
  fileSystem: FileSystem,
  out: string,
  work: (copyFile: CopyFile) => Promise<T>,
): Promise<T> {
  const staging = join(out, tempName());
  const copies = new Map<string, Promise<string>>();
  let made: Promise<unknown> | null = null;
  const copied = async (from: string, to: string): Promise<string> => {
    made ??= fileSystem.mkdir(staging);
    await made;
    await copyFileFlushed(fileSystem, from, to);
    return to;
  };
  const staged = (from: string): Promise<string> => {
    const known = copies.get(from);
    if (known) return known;
    const copy = copied(from, join(staging, String(copies.size)));
    copies.set(from, copy);
    return copy;
  };
  try {
    return await work(async (from, to, isFont) => {
      if (!isFont || !(await linked(fileSystem, await staged(from), to)))
        await copyFileFlushed(fileSystem, from, to);
    });
  } finally {
    if (made) await fileSystem.rm(staging, { recursive: true, force: true });
  }
}

async function linked(fileSystem: FileSystem, from: string, to: string): Promise<boolean> {
  try {
    await fileSystem.link(from, to);
    return true;
  } catch (cause) {
    if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(errnoOf(cause) ?? '')) return false;
    throw cause;
  }
}

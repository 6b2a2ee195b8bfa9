import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Reads a file of the program that must lie inside `root` once every link is followed (both absolute). Null
 * where there is no such file. Those of a library are read through its guard.
 */
export async function readServedFile(root: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const realFile = await realpath(file);
    if (!isInside(await realpath(root), realFile)) return null;
    // A pipe would otherwise block the read for ever.
    const handle = await open(realFile, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!(await handle.stat()).isFile()) return null;
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** True when `file` is below `root`; both real and absolute. */
export function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ENXIO']);

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.has(String(error.code));
}

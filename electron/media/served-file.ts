import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads a file of the program that must lie inside `root` once every link is followed (both absolute). Null
 * where there is no such file. Those of a library are read through its guard. Read at once: a start asks for
 * them, and each step aside takes longer than the reading.
 */
export function readServedFile(root: string, file: string): Uint8Array<ArrayBuffer> | null {
  try {
    const realFile = realpathSync(file);
    if (!isInside(realpathSync(root), realFile)) return null;
    // A pipe would otherwise block the read for ever.
    const descriptor = openSync(realFile, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : null;
    } finally {
      closeSync(descriptor);
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

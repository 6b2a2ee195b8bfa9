import { closeSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { errnoOf } from '../disk/disk-error.ts';
import { READ_FLAGS } from '../disk/file-system.ts';

/** A file of a cache; null for what is missing, no regular file, or longer than `most`. */
export function readCacheFile(path: string, most: number): Buffer | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    const file = openSync(path, READ_FLAGS);
    try {
      const stat = fstatSync(file);
      return stat.isFile() && stat.size <= most ? readFileSync(file) : null;
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return null;
  }
}

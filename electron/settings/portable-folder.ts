import { existsSync } from 'node:fs';
import path from 'node:path';

/** A file of this name beside the program makes it portable: what it keeps lies beside it too. */
export const PORTABLE_MARK = 'portable';

/** The folder for the settings of a portable program, or null for one that is installed. */
export function portableFolder(
  program: string,
  exists: (file: string) => boolean = existsSync,
): string | null {
  const beside = path.dirname(program);
  return exists(path.join(beside, PORTABLE_MARK)) ? path.join(beside, 'settings') : null;
}

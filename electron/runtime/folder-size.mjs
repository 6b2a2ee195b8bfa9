import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Bytes in all files below a folder; files that vanish meanwhile count nothing.
 * @param {string} folder
 */
export function folderSize(folder) {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    bytes += statSync(path.join(folder, String(name)), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

// A stamp remembers what a result was made from, so that it is made again exactly when that changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param {unknown} error */
const isMissing = (error) => /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';

/** @param {string} item @param {(file: string, about: import('node:fs').Stats) => void} visit */
function walk(item, visit) {
  const about = statSync(item, { throwIfNoEntry: false });
  if (!about?.isDirectory()) return about && visit(item, about);
  for (const name of readdirSync(item).sort()) walk(path.join(item, name), visit);
}

/**
 * Fingerprint of files by name, size and time of change: reads no content, so hundreds of files take milliseconds.
 * @param {string} root
 * @param {readonly string[]} items files and folders below it; one that is missing counts as missing
 * @param {(file: string) => boolean} [isWanted] given the path below root
 */
export function fingerprint(root, items, isWanted = () => true) {
  const hash = createHash('sha256');
  for (const item of items) {
    hash.update(`${item}\n`);
    walk(path.join(root, item), (file, { size, mtimeMs }) => {
      const name = path.relative(root, file);
      if (!isWanted(name)) return;
      hash.update(`${name}\0${size}\0${mtimeMs}\n`);
    });
  }
  return hash.digest('hex');
}

/**
 * @param {string} stampFile
 * @param {string} expected
 */
export function isStamped(stampFile, expected) {
  try {
    return readFileSync(stampFile, 'utf8').trim() === expected;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/**
 * @param {string} stampFile
 * @param {string} value
 */
export function writeStamp(stampFile, value) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  const temporary = `${stampFile}.${process.pid}`;
  writeFileSync(temporary, `${value}\n`);
  renameSync(temporary, stampFile);
}

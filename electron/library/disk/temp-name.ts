import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Files } from '../ports/library-files.ts';
import { isMissing } from './disk-error.ts';

const TEMP_NAME = /^\.dateline-[0-9a-f]{16}\.tmp$/;

/** Older than this, a temporary file belongs to a program that died: no write takes this long. */
const STALE_AFTER_MS = 10 * 60_000;

/** A name that nobody has, for a file or folder that will be renamed when it is whole. */
export function tempName(): string {
  return `.dateline-${randomBytes(8).toString('hex')}.tmp`;
}

export function isTempName(name: string): boolean {
  return TEMP_NAME.test(name);
}

/**
 * Removes what a killed program left unfinished directly in `folder`. Younger temporaries may be somebody's
 * running write.
 */
export async function removeStaleTemps(fileSystem: Files, folder: string, now = Date.now()): Promise<void> {
  await removeStaleOf(fileSystem, folder, await fileSystem.readdir(folder), now);
}

/** The same where the names in `folder` have been read already. */
export async function removeStaleOf(
  fileSystem: Files,
  folder: string,
  names: readonly string[],
  now = Date.now(),
): Promise<void> {
  for (const name of names.filter(isTempName)) {
    const path = join(folder, name);
    if (now - (await lastTouched(fileSystem, path)) <= STALE_AFTER_MS) continue;
    await fileSystem.rm(path, { recursive: true, force: true });
  }
}

/** One that has gone meanwhile was finished by whoever wrote it. */
async function lastTouched(fileSystem: Files, path: string): Promise<number> {
  try {
    return (await fileSystem.lstat(path)).mtimeMs;
  } catch (cause) {
    if (isMissing(cause)) return Number.POSITIVE_INFINITY;
    throw cause;
  }
}

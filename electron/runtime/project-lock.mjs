import { createHash } from 'node:crypto';
import path from 'node:path';
import { ensureCacheFolder } from './cache-folder.mjs';
import { withLock } from './lock.mjs';
import { PROJECT_ROOT } from './project.mjs';

/**
 * One process at a time does this kind of work on this checkout. The lock lies in the cache because installing
 * empties the project's own folders.
 * @param {string} work names the kind of work in the lock's file name
 * @param {string} waitingFor
 * @param {() => Promise<void>} action
 */
export function withProjectLock(work, waitingFor, action) {
  const checkout = createHash('sha256').update(PROJECT_ROOT).digest('hex').slice(0, 12);
  return withLock(path.join(ensureCacheFolder(), `${work}-${checkout}.lock`), waitingFor, action);
}

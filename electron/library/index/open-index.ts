import { bundledFile } from '../../threads/bundled-file.ts';
import { syncGuardLibrary } from '../files/guard-library.ts';
import type { StoryIndex } from '../ports/story-index.ts';
import { createIndex, type IndexOptions } from './create-index.ts';
import { workerIndex } from './worker-index.ts';

const WARM_MS = 100;
const COLD_MS = 1500;
const AT_MOST = 2000;
const WHOLE = Number.POSITIVE_INFINITY;

/**
 * The index of a library. Beside a window it has a thread of its own, so that nothing of it keeps anybody
 * waiting; on the command line, which waits for it in any case, it has not.
 */
export function openIndex(options: Omit<IndexOptions, 'timeouts'>): StoryIndex {
  const isWindow = process.versions.electron !== undefined;
  const worker = isWindow ? bundledFile('index-worker.js') : null;
  if (worker === null || !options.fileSystem.isRealDisk) {
    const isAlone = !isWindow && options.fileSystem.isRealDisk;
    const fileSystem = isAlone ? syncGuardLibrary(options.layout.folder) : options.fileSystem;
    return createIndex({ ...options, fileSystem, timeouts: { warm: WHOLE, cold: WHOLE } });
  }
  return workerIndex(worker, options, { warm: WARM_MS, cold: COLD_MS, atMost: AT_MOST });
}

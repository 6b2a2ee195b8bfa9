import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Libraries of tests leave nothing in the cache of whoever runs them; the programs that tests start inherit it. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-caches-'));
  process.env.DATELINE_LIBRARY_CACHE = folder;
  return () => rm(folder, { recursive: true, force: true });
}

import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Where things that can be had again are kept: `DATELINE_CACHE`, else the system's folder for caches.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, home?: string }} [system]
 */
export function cacheFolder({ env = process.env, platform = process.platform, home = os.homedir() } = {}) {
  if (env.DATELINE_CACHE) return path.resolve(env.DATELINE_CACHE);
  if (platform === 'darwin') return path.join(home, 'Library/Caches/dateline');
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData/Local'), 'dateline');
  // One that is not absolute is to be left out of account, says the standard.
  const named = path.isAbsolute(env.XDG_CACHE_HOME ?? '') ? env.XDG_CACHE_HOME : undefined;
  return path.join(named ?? path.join(home, '.cache'), 'dateline');
}

/** The cache folder, made if it was missing. */
export function ensureCacheFolder() {
  const folder = cacheFolder();
  mkdirSync(folder, { recursive: true });
  return folder;
}

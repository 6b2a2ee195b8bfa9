// One process at a time. A lock is a file that names its owner; the owner touches it while it works, so that the
// lock of a process that died can be told from the lock of one that is slow. It saves doing the same work twice and
// is no proof against every race: what is done under it must put its result in place by a rename.
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { cleaningUp } from './cleaning-up.mjs';
import { say } from './progress.mjs';

const TOUCH_EVERY_MS = 2000;
// An owner elsewhere (a cache on a shared disk) can only be judged by its silence. One that is alive here may have
// been asleep with the laptop; silence that long means that another program now has its number.
const DEAD_ELSEWHERE_AFTER_MS = 60_000;
const DEAD_HERE_AFTER_MS = 10 * 60_000;
const LOOK_EVERY_MS = 100;

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * @param {string} file
 * @param {number} [now] milliseconds since 1970
 */
export function isAbandoned(file, now = Date.now()) {
  try {
    const [pid, host] = readFileSync(file, 'utf8').split('\n');
    const silentFor = now - statSync(file).mtimeMs;
    if (host !== os.hostname()) return silentFor > DEAD_ELSEWHERE_AFTER_MS;
    return silentFor > DEAD_HERE_AFTER_MS || !isAlive(Number(pid));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** @param {string} file */
function tryTake(file) {
  try {
    writeFileSync(file, `${process.pid}\n${os.hostname()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** @param {string} file */
function removeAbandoned(file) {
  // Renaming lets one of several waiting processes win; the others find the file gone and look again.
  const aside = `${file}.abandoned-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  rmSync(aside, { force: true });
}

/**
 * Runs `work` while holding the lock.
 * @template T
 * @param {string} file
 * @param {string} waitingFor said once if another process holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, waitingFor, work) {
  let told = false;
  while (!tryTake(file)) {
    if (isAbandoned(file)) {
      removeAbandoned(file);
      continue;
    }
    if (!told) say(waitingFor);
    told = true;
    await wait(LOOK_EVERY_MS);
  }
  const touching = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(file, now, now);
    } catch (error) {
      // Somebody took this process for dead; whoever uses a lock must survive that (see above).
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }, TOUCH_EVERY_MS);
  touching.unref();
  try {
    return await cleaningUp(() => rmSync(file, { force: true }), work);
  } finally {
    clearInterval(touching);
  }
}

import os from 'node:os';

const INTERRUPTIONS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs `work` and cleans up when it ends, also when the person stops the program in the middle of it.
 * @template T
 * @param {() => void} cleanUp does its work before it returns
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function cleaningUp(cleanUp, work) {
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => process.exit(128 + os.constants.signals[signal]);
  process.once('exit', cleanUp);
  for (const signal of INTERRUPTIONS) process.on(signal, stop);
  try {
    return await work();
  } finally {
    process.off('exit', cleanUp);
    for (const signal of INTERRUPTIONS) process.off(signal, stop);
    cleanUp();
  }
}

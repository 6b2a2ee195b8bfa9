import { spawn } from 'node:child_process';
import os from 'node:os';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program that a person uses, passing on the signals that are meant for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} its exit code; 128 and the signal's number if a signal ended it
 */
export function supervise(command, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    // Its own process group, or Ctrl-C would reach it twice: from the terminal and from here.
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, { cwd, env, stdio: 'inherit', detached });
    const listeners = FORWARDED.map((signal) => /** @type {const} */ ([signal, () => child.kill(signal)]));
    for (const [signal, listener] of listeners) process.on(signal, listener);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const [name, listener] of listeners) process.off(name, listener);
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0));
    });
  });
}

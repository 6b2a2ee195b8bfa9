import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. It reads nothing, and what it says goes to stderr, or into the result with `capture`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, signal?: AbortSignal }} [options]
 * @returns {Promise<{ status: number, output: string }>} status 127 if the program is not there
 */
export function runToEnd(command, args, { cwd, env, capture = false, signal } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(cwd && { cwd }),
      ...(signal && { signal }),
      env: env ?? process.env,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    });
    // Who stops this program stops the work that it started.
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') resolve({ status: 127, output });
      else if (error.name !== 'AbortError') reject(error);
    });
    child.once('close', (code) => {
      process.off('exit', stop);
      resolve({ status: code ?? 1, output });
    });
  });
}

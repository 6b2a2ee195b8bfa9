import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../../../electron/runtime/project.mjs';

/**
 * Runs one tool of the test run from the project's root.
 * @param {string} tool path below node_modules
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, signal: AbortSignal, hold?: boolean }} options hold: keep the output and give it
 *   back, for tools that run side by side
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runTool(tool, args, { env, signal, hold = false }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${PROJECT_ROOT}/node_modules/${tool}`, ...args], {
      cwd: PROJECT_ROOT,
      env,
      signal,
      killSignal: 'SIGINT',
      stdio: hold ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => {
      output += `${error.message}\n`;
      // An aborted child still ends, and must be waited for.
      if (child.pid === undefined) resolve({ code: 1, output });
    });
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * @param {string} name
 * @param {() => Promise<import('./counts.mjs').Counts>} step
 */
export async function timed(name, step) {
  const startedAt = performance.now();
  const counts = await step();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `-- ${name}: ${counts.passed} passed, ${counts.failures.length} failed (${seconds} s)\n\n`,
  );
  return counts;
}

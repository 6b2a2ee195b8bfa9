import { runToEnd } from '../runtime/child.mjs';
import { Problem } from '../runtime/problem.mjs';

/**
 * Runs a tool of packaging and gives what it printed; a problem names it where it is missing or fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function runTool(command, args, options = {}) {
  const { status, output } = await runToEnd(command, args, { ...options, capture: true });
  if (status === 127)
    throw new Problem(`${command} is not installed here: install its package and try again.`);
  if (status !== 0)
    throw new Problem(`${output.trim()}\n${command} failed (${status}); the reason is above.`);
  return output;
}

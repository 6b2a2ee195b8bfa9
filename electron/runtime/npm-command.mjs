import path from 'node:path';

/**
 * npm as a program that can be spawned. On Windows it is a batch file, which Node starts only through a shell
 * since 20.12.2; so what is started is Node, with npm's own script.
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, execPath: string }} machine
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(args, { env, platform, execPath }) {
  // npm names itself to the scripts that it runs.
  const running = env.npm_execpath;
  if (running !== undefined && /npm-cli\.c?js$/.test(running)) {
    return { command: execPath, args: [running, ...args] };
  }
  if (platform !== 'win32') return { command: 'npm', args: [...args] };
  const beside = path.win32.join(path.win32.dirname(execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return { command: execPath, args: [beside, ...args] };
}

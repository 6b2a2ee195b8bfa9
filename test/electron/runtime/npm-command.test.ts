import { expect, it } from 'vitest';
import { npmCommand } from '../../../electron/runtime/npm-command.mjs';

it('is the npm that runs the script, started by Node', () => {
  const machine = { env: { npm_execpath: '/opt/npm/bin/npm-cli.js' }, execPath: '/usr/bin/node' } as const;
  for (const platform of ['linux', 'win32'] as const) {
    expect(npmCommand(['ci'], { ...machine, platform })).toEqual({
      command: '/usr/bin/node',
      args: ['/opt/npm/bin/npm-cli.js', 'ci'],
    });
  }
});

it('is never the batch file of Windows, which Node does not start', () => {
  const execPath = 'C:\\Program Files\\nodejs\\node.exe';
  expect(npmCommand(['ci'], { env: {}, platform: 'win32', execPath })).toEqual({
    command: execPath,
    args: ['C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js', 'ci'],
  });
  expect(npmCommand(['ci'], { env: {}, platform: 'darwin', execPath: '/usr/bin/node' })).toEqual({
    command: 'npm',
    args: ['ci'],
  });
  // Another program that runs the script, such as pnpm, is no npm.
  const env = { npm_execpath: '/opt/pnpm.cjs' };
  expect(npmCommand(['ci'], { env, platform: 'linux', execPath: '/usr/bin/node' }).command).toBe('npm');
});

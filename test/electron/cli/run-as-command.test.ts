import { expect, it } from 'vitest';
import { wordsOfCommand } from '../../../electron/cli/run-as-command.ts';
import { readStartOptions } from '../../../electron/start-options.mjs';

const asked = (words: string[], there: string[] = []) =>
  wordsOfCommand(words, readStartOptions(words, '/'), (file) => there.includes(file));

it.each<[string[], string[] | null]>([
  [[], null],
  [['--library', '/desk'], null],
  [['--library', 'list'], null],
  [['--ozone-platform=wayland', '/desk'], null],
  [
    ['list', '--library', '/desk', '--json'],
    ['list', '--library', '/desk', '--json'],
  ],
  [
    ['--log-level=3', '--no-sandbox', 'bin', 'empty'],
    ['bin', 'empty'],
  ],
  [
    ['export', '--help'],
    ['export', '--help'],
  ],
  [['--log-level=3', '--help'], ['--help']],
  [['-v'], ['--version']],
  [['lsit', '--library', '/desk'], ['lsit']],
])('%j asks for %j', (words, command) => {
  expect(asked(words, ['/desk'])).toEqual(command);
});

it('a command is one, even where a folder has its name', () => {
  expect(asked(['list'], ['list'])).toEqual(['list']);
});

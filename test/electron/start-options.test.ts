import { expect, it } from 'vitest';
import { readStartOptions } from '../../electron/start-options.mjs';

const cwd = '/home/reporter';

const cases: [string, string[], { library?: string; userData?: string }][] = [
  ['nothing', [], {}],
  ['a folder after the option', ['--library', '/desk'], { library: '/desk' }],
  ['a folder behind an equals sign', ['--library=/desk'], { library: '/desk' }],
  [
    'relative folders',
    ['--library', 'desk', '--user-data-dir=../x'],
    { library: '/home/reporter/desk', userData: '/home/x' },
  ],
  [
    'options between other words',
    ['--no-sandbox', '--log-level=3', '.', '--library', 'a b', '--x'],
    { library: '/home/reporter/a b' },
  ],
  ['the last of two', ['--library', '/one', '--library', '/two'], { library: '/two' }],
  ['no option that only begins alike', ['--library-other', '/desk', '--user-data-dirs=/x'], {}],
  ['a folder with an equals sign in it', ['--library=/a=b'], { library: '/a=b' }],
  ['a folder that begins with a hyphen', ['--library', '-desk'], { library: '/home/reporter/-desk' }],
];
it.each(cases)('reads %s', (_name, words, { library, userData }) => {
  expect(readStartOptions(words, cwd)).toMatchObject({
    library: library ?? null,
    userData: userData ?? null,
    problem: null,
  });
});

const faulty: [string[], { library: string | null; userData: string | null }][] = [
  [['--library'], { library: null, userData: null }],
  [['--library='], { library: null, userData: null }],
  [['--library', ''], { library: null, userData: null }],
  [['--library', '--user-data-dir', '/x'], { library: null, userData: '/x' }],
];
it.each(faulty)('names the option without a folder in %j', (words, found) => {
  const options = readStartOptions(words, cwd);
  expect(options).toMatchObject(found);
  expect(options.problem?.message).toMatch(/^--library needs a folder after it/);
});

it.each([
  ['help', ['--library', '/x', '--help']],
  ['help', ['-h']],
  ['version', ['--version', '--help']],
  ['version', ['-v']],
  [null, ['--help-me', '--library', '-v']],
])('hears the question %s in %j', (question, words) => {
  expect(readStartOptions(words, cwd).question).toBe(question);
});

it('tells what is no option from what is not its own', () => {
  expect(readStartOptions(['--lang=fr', 'list', '--library', 'x', '-z', 'a b'], cwd)).toMatchObject({
    words: ['list', 'a b'],
    switches: ['--lang=fr', '-z'],
  });
});

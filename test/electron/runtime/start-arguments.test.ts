import { describe, expect, it } from 'vitest';
import {
  callersFolder,
  electronArguments,
  readStartArguments,
} from '../../../electron/runtime/start-arguments.mjs';

describe('the words after npm start', () => {
  it('reach the application as they are', () => {
    const words = ['--library', '../Stories of 2025', '--user-data-dir=x', '--', '--dev', ''];
    expect(readStartArguments(words)).toEqual({ dev: false, appArguments: words });
  });

  it('lose only the switch for development, and only in front', () => {
    expect(readStartArguments(['--dev', '--library', '--dev'])).toEqual({
      dev: true,
      appArguments: ['--library', '--dev'],
    });
  });

  it('stand behind the folder of the application, and root goes without a sandbox', () => {
    expect(electronArguments('/app', ['--library', 'x'], false)).toEqual([
      '--log-level=3',
      '/app',
      '--library',
      'x',
    ]);
    expect(electronArguments('/app', [], true)).toEqual(['--no-sandbox', '--log-level=3', '/app']);
  });
});

describe('the folder in which the person stood', () => {
  const env = { npm_lifecycle_event: 'start', INIT_CWD: '/home/reporter/desk' };

  it('is where npm was called', () => {
    expect(callersFolder(env, '/app', '/app', 'start')).toBe('/home/reporter/desk');
  });

  it('is the current one without npm, below another script, or after a change of folder', () => {
    expect(callersFolder({}, '/somewhere', '/app', 'start')).toBe('/somewhere');
    expect(callersFolder({ ...env, npm_lifecycle_event: 'test' }, '/app', '/app', 'start')).toBe('/app');
    expect(callersFolder(env, '/somewhere', '/app', 'start')).toBe('/somewhere');
  });
});

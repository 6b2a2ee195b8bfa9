import { describe, expect, it } from 'vitest';
import { runtimeFileFor } from '../../../electron/runtime/fallback-electron.mjs';
import { reasonIn } from '../../../electron/runtime/installer-reason.mjs';

describe('the files of the replacement runtime', () => {
  it('are those of Electron, the program under its own name', () => {
    expect(runtimeFileFor('Cypress/Cypress')).toBe('electron');
    expect(runtimeFileFor('Cypress/locales/fr.pak')).toBe('locales/fr.pak');
  });

  it.each([
    'Cypress/',
    'Cypress/locales/',
    'Cypress/resources/app/index.js',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/../../etc/passwd',
    'Cypress/locales/../../../x',
    'Cypress//etc/passwd',
    '/etc/passwd',
    'Other/file',
  ])('do not include %s', (name) => {
    expect(runtimeFileFor(name)).toBeUndefined();
  });
});

describe("the reason in an installer's output", () => {
  it('is the line that names the error', () => {
    expect(reasonIn('TypeError: fetch failed\n    at node:internal\n')).toBe('fetch failed');
    expect(reasonIn('Downloading…\nError: getaddrinfo ENOTFOUND host\n at x')).toBe(
      'getaddrinfo ENOTFOUND host',
    );
    expect(reasonIn('npm error code ECONNREFUSED\nnpm error syscall connect')).toBe('code ECONNREFUSED');
    expect(reasonIn('')).toBe('its installer failed');
  });
});

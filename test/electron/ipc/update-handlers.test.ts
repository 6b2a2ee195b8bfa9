import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { updateHandlers } from '../../../electron/ipc/update-handlers.ts';
import { signRelease } from '../../../electron/packaging/sign-update.mjs';
import { createSettings } from '../../../electron/settings/settings.ts';
import { updateKey } from '../../../electron/updates/update-key.ts';
import { updatePlatform } from '../../../electron/updates/update-platform.ts';
import { makeKeys, PAYLOAD } from '../updates/signed-update.ts';

const { secret, key } = makeKeys();
let work = '';
beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'dateline-updates-'));
});
afterEach(() => rm(work, { recursive: true, force: true }));

function handlers(given: string | null, chosen: readonly string[] = []) {
  const settings = createSettings({}, null);
  const shown: string[] = [];
  const dialogs = {
    chooseFolder: async () => null,
    chooseTarget: async () => null,
    chooseFiles: async () => chosen,
  };
  const installed = {
    version: '0.1.0',
    platform: 'linux-x64-deb',
    key: given,
    folder: path.join(work, 'update'),
  };
  const services = {
    settings,
    installed,
    licences: async () => 'MIT',
    reveal: (file: string) => void shown.push(file),
  };
  return { ...updateHandlers(dialogs, services), settings, shown };
}

/** What the workflow of a release makes of a package. */
async function released(): Promise<string> {
  const file = path.join(work, 'dateline_0.2.0_amd64.deb');
  await writeFile(file, PAYLOAD);
  const out = path.join(work, 'signed');
  await signRelease({
    secret,
    notes: 'Faults are mended.',
    day: '2026-12-24',
    release: '0.2.0',
    out,
    files: { 'linux-x64-deb': file },
  });
  return path.join(out, 'dateline-0.2.0-linux-x64-deb.dateline-update');
}

it('what a release signs is taken from a stick, and shown where it waits', async () => {
  const desk = handlers(key, [await released()]);
  expect(await desk['updates.fromFile'](undefined)).toEqual({
    release: '0.2.0',
    published: '2026-12-24',
    notes: 'Faults are mended.',
    isKept: true,
  });
  await desk['updates.show'](undefined);
  expect(desk.shown).toEqual([path.join(work, 'update', 'dateline_0.2.0_amd64.deb')]);
  expect(await readFile(desk.shown[0] ?? '')).toEqual(PAYLOAD);
});

it('nothing is taken where nothing was chosen, and nothing shown that does not wait', async () => {
  const desk = handlers(key);
  expect(await desk['updates.fromFile'](undefined)).toBeNull();
  expect(() => desk['updates.show'](undefined)).toThrow(/No update waits/);
});

it('a program without a key says so, and asks nobody', async () => {
  const desk = handlers(null, ['/nowhere']);
  expect(await desk['updates.state'](undefined)).toEqual({ version: '0.1.0', address: '', hasKey: false });
  await expect(desk['updates.fromFile'](undefined)).rejects.toThrow(/without a key/);
  await expect(desk['updates.ask']({ address: 'https://updates.example/' })).rejects.toThrow(/without a key/);
  expect(desk.settings.current).toEqual({});
});

it('an address is kept once it is one', async () => {
  const desk = handlers(key);
  await expect(desk['updates.ask']({ address: 'http://updates.example/' })).rejects.toThrow(/https/);
  expect(desk.settings.current).toEqual({});
  await expect(desk['updates.ask']({ address: ' http://127.0.0.1:1/updates.json ' })).rejects.toThrow(
    /could not be read/,
  );
  expect(desk.settings.current.updateAddress).toBe('http://127.0.0.1:1/updates.json');
});

it('only a program that is not packaged takes a key from the environment', () => {
  expect(updateKey(false, { DATELINE_UPDATE_KEY: 'k' })).toBe('k');
  expect(updateKey(true, { DATELINE_UPDATE_KEY: 'k' })).toBeNull();
  expect(updateKey(false, {})).toBeNull();
});

it.each([
  ['linux', true, [], 'linux-x64-portable'],
  ['linux', false, ['/var/lib/dpkg/info/dateline.list'], 'linux-x64-deb'],
  ['linux', false, [], 'linux-x64-rpm'],
  ['win32', false, [], 'win32-x64'],
  ['win32', true, [], 'win32-x64-portable'],
] as const)('%s, portable %s, with %j is %s', (platform, isPortable, files: readonly string[], kind) => {
  expect(updatePlatform({ platform, arch: 'x64', isPortable, exists: (file) => files.includes(file) })).toBe(
    kind,
  );
});

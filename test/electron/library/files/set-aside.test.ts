import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { SET_ASIDE, setAside } from '../../../../electron/library/files/set-aside.ts';
import { temporaryFolder } from '../temporary-library.ts';

it('keeps each damaged file under a name of its own that is known for one', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'site.json');
  const fileSystem = guardLibrary(diskFileSystem, folder);
  const now = new Date('2026-01-31T10:15:00.000Z');
  await writeFile(file, 'first');
  const first = await setAside(fileSystem, file, now);
  await writeFile(file, 'second');
  const second = await setAside(fileSystem, file, now);
  expect([first, second]).toEqual([
    'site.json.damaged-20260131T101500000Z',
    'site.json.damaged-20260131T101500000Z-2',
  ]);
  for (const name of [first ?? '', second ?? '']) expect(name).toMatch(SET_ASIDE);
  expect(await readFile(join(folder, first ?? ''), 'utf8')).toBe('first');
  expect(await readFile(join(folder, second ?? ''), 'utf8')).toBe('second');
});

import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../../../electron/library/disk/file-system.ts';
import { isTempName, removeStaleTemps, tempName } from '../../../../electron/library/disk/temp-name.ts';
import { temporaryFolder } from '../temporary-library.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 2, 10, 12);

/** A folder in which each of the names was last touched so many minutes ago. */
async function folderOf(minutesAgo: Readonly<Record<string, number>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, minutes] of Object.entries(minutesAgo)) {
    await writeFile(join(folder, name), 'half');
    const touched = new Date(NOW - minutes * MINUTE);
    await utimes(join(folder, name), touched, touched);
  }
  return folder;
}

it('takes away what a killed program left, and no write that may be running', async () => {
  const [old, young] = [tempName(), tempName()];
  const folder = await folderOf({ [old]: 11, [young]: 10 });
  await removeStaleTemps(diskFileSystem, folder, NOW);
  expect(await readdir(folder)).toEqual([young]);
});

it('takes away a folder that was half made, with all that is in it', async () => {
  const folder = await temporaryFolder();
  const half = join(folder, tempName());
  await mkdir(half);
  await writeFile(join(half, 'story.json'), 'half');
  await removeStaleTemps(diskFileSystem, folder, Date.now() + 11 * MINUTE);
  expect(await readdir(folder)).toEqual([]);
});

it.each([
  'story.json',
  '.dateline-0123456789abcde.tmp',
  '.dateline-0123456789abcdef0.tmp',
  '.dateline-0123456789abcdef.tmp.txt',
  'my.dateline-0123456789abcdef.tmp',
  '.dateline-0123456789ABCDEF.tmp',
])('leaves %s, whose name is not one of ours', async (name) => {
  const folder = await folderOf({ [name]: 1000 });
  expect(isTempName(name)).toBe(false);
  await removeStaleTemps(diskFileSystem, folder, NOW);
  expect(await readdir(folder)).toEqual([name]);
});

it('leaves in peace what was finished while it looked', async () => {
  const finished = tempName();
  const folder = await folderOf({ [finished]: 11 });
  const removed: string[] = [];
  const fileSystem: FileSystem = {
    ...diskFileSystem,
    readdir: (async () => [finished, tempName()]) as unknown as FileSystem['readdir'],
    rm: async (path) => void removed.push(String(path)),
  };
  await removeStaleTemps(fileSystem, folder, NOW);
  expect(removed).toEqual([join(folder, finished)]);
});

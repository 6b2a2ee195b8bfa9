import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../../../electron/library/disk/file-system.ts';
import { trimFolder } from '../../../../electron/library/disk/trim-folder.ts';
import { temporaryFolder } from '../temporary-library.ts';

const isOurs = (name: string) => /^\w+\.jpg$/.test(name);

it('lets go of the oldest of a cache that holds too much, and of no more than it must', async () => {
  const folder = join(await temporaryFolder(), 'pictures');
  await mkdir(folder);
  for (const [day, name] of ['old.jpg', 'newer.jpg', 'newest.jpg'].entries()) {
    const file = join(folder, name);
    await writeFile(file, Buffer.alloc(400));
    await utimes(file, day + 1, day + 1);
  }
  // Somebody's: older and larger than all, neither counted nor touched.
  await writeFile(join(folder, 'my summer.jpg'), Buffer.alloc(9000));
  await utimes(join(folder, 'my summer.jpg'), 0, 0);
  await trimFolder(diskFileSystem, folder, 1200, isOurs);
  expect(await readdir(folder)).toHaveLength(4);
  await trimFolder(diskFileSystem, folder, 1199, isOurs);
  expect((await readdir(folder)).sort()).toEqual(['my summer.jpg', 'newer.jpg', 'newest.jpg']);
  await trimFolder(diskFileSystem, folder, 500, isOurs);
  expect((await readdir(folder)).sort()).toEqual(['my summer.jpg', 'newest.jpg']);
});

it('counts no folder that has such a name, and nothing that goes while it looks', async () => {
  const folder = join(await temporaryFolder(), 'pictures');
  await mkdir(join(folder, 'album.jpg'), { recursive: true });
  await writeFile(join(folder, 'one.jpg'), Buffer.alloc(400));
  const { readdir: list } = diskFileSystem;
  const fileSystem = {
    ...diskFileSystem,
    readdir: (async (path: string) => [...(await list(path)), 'gone.jpg']) as FileSystem['readdir'],
  };
  await trimFolder(fileSystem, folder, 400, isOurs);
  expect((await readdir(folder)).sort()).toEqual(['album.jpg', 'one.jpg']);
  await trimFolder(fileSystem, folder, 399, isOurs);
  expect(await readdir(folder)).toEqual(['album.jpg']);
});

import { readdir, readFile, truncate, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeIn } from '../../../../electron/library/backup/backup-store.ts';
import { listBackups, newestBackup } from '../../../../electron/library/backup/list-backups.ts';
import { backedUpStory } from '../../../../electron/library/backup/read-backup.ts';
import { isBackedUp, takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { verifyBackup } from '../../../../electron/library/backup/verify-backup.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import type { BackupProgress } from '../../../../shared/backup/backup.ts';
import { temporaryFolder, writeStory } from '../temporary-library.ts';
import { failingFileSystem, libraryAndStore, objectOf } from './library-and-store.ts';

const DAY = 24 * 3_600_000;

/** A disk that writes something else into the new files of a folder than it is given. */
function lyingDisk<T extends string | Uint8Array>(folder: string, instead: (content: T) => T) {
  return {
    ...diskFileSystem,
    open: (async (path: string, mode: 'wx') => {
      const handle = await diskFileSystem.open(path, mode);
      if (mode !== 'wx' || !path.startsWith(folder)) return handle;
      const { writeFile: write } = handle;
      handle.writeFile = ((content: T) => write.call(handle, instead(content))) as typeof handle.writeFile;
      return handle;
    }) as typeof diskFileSystem.open,
  };
}

describe('taking a backup', () => {
  it('refuses a library of which nothing is there, whose disk has gone', async () => {
    const { store } = await libraryAndStore();
    const gone = guardLibrary(diskFileSystem, join(await temporaryFolder(), 'desk'));
    await expect(takeBackup({ store, library: gone })).rejects.toMatchObject({
      code: 'library-missing',
      message: `No backup was made, because nothing was found in ${gone.root}: check that its disk is connected.`,
    });
    expect((await listBackups(store)).backups).toEqual([]);
  });

  it('tells how far it is: each file is copied and read back', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const told: BackupProgress[] = [];
    const onProgress = (progress: BackupProgress) => void told.push(progress);
    const { files } = await takeBackup({ store, library: library.context.fileSystem, onProgress });
    expect(told[0]).toEqual({ done: 1, total: files * 2 });
    expect(told.map(({ done }) => done)).toEqual(Array.from({ length: files * 2 }, (_, at) => at + 1));
  });

  it('names what is larger than its kind can be, and takes all the rest', async () => {
    const { library, store } = await libraryAndStore();
    const { id } = await writeStory(library, { headline: 'Sound' });
    await writeFile(join(library.folder, 'tags.json'), '');
    await truncate(join(library.folder, 'tags.json'), 33_000_000);
    const taken = await takeBackup({ store, library: library.context.fileSystem });
    expect(taken.skipped).toEqual([{ path: 'tags.json', reason: 'is larger than 32.0 MB' }]);
    expect((await backedUpStory(store, taken.name, id)).headline).toBe('Sound');
    expect(await isBackedUp(store, library.context.fileSystem)).toBe(false);
  });

  it('leaves out what is deleted while it is made', async () => {
    const { library, store } = await libraryAndStore();
    const { id } = await writeStory(library);
    const file = library.context.layout.storyFile(id);
    const going = {
      ...diskFileSystem,
      open: (async (path: string, mode: 'r') => {
        if (path === file) await unlink(file);
        return diskFileSystem.open(path, mode);
      }) as typeof diskFileSystem.open,
    };
    const taken = await takeBackup({ store, library: guardLibrary(going, library.folder) });
    expect(taken).toMatchObject({ stories: 0, skipped: [] });
  });

  it('takes a text again whose entry says that it has changed', async () => {
    const { library, store } = await libraryAndStore();
    const { id } = await writeStory(library, { headline: 'One' });
    await takeBackup({ store, library: library.context.fileSystem });
    const file = library.context.layout.storyFile(id);
    await writeFile(file, (await readFile(file, 'utf8')).replace('One', 'Two'));
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    expect(await isBackedUp(store, library.context.fileSystem)).toBe(false);
    const { name, copied } = await takeBackup({ store, library: library.context.fileSystem });
    expect(copied).toBe(1);
    expect((await backedUpStory(store, name, id)).headline).toBe('Two');
  });

  it('knows that nothing was ever backed up, and that a file went since', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    expect(await isBackedUp(store, library.context.fileSystem)).toBe(false);
    await takeBackup({ store, library: library.context.fileSystem });
    expect(await isBackedUp(store, library.context.fileSystem)).toBe(true);
    await unlink(join(library.folder, 'site.json'));
    expect(await isBackedUp(store, library.context.fileSystem)).toBe(false);
  });

  it('is not entered where the disk does not give its list of files back', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const lying = lyingDisk<string>(store.backups, (text) => text.slice(0, -1));
    const taking = takeBackup({
      store: storeIn(lying, store.folder, store),
      library: library.context.fileSystem,
    });
    await expect(taking).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('its list of files could not be read back'),
    });
    expect(await readdir(store.backups)).toEqual([]);
  });

  it('says for which file the disk does not give back what was written', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const lying = lyingDisk<Uint8Array>(store.objects, (bytes) => Buffer.from(bytes).fill('?', 0, 1));
    const taking = takeBackup({
      store: storeIn(lying, store.folder, store),
      library: library.context.fileSystem,
    });
    await expect(taking).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/written for \S+\.json could not be read back as it was/),
    });
    expect((await listBackups(store)).backups).toEqual([]);
  });
});

describe('the backups whose time is over', () => {
  it('take with them nothing that another program may just be making', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const [old, young] = ['a'.repeat(64), 'b'.repeat(64)];
    const now = Date.now();
    await takeBackup({ store, library: library.context.fileSystem, now: now - 1000 });
    for (const [hash, age] of [
      [old, DAY + 1000],
      [young, DAY - 60_000],
    ] as const) {
      const file = join(store.objects, hash.slice(0, 2), hash);
      await diskFileSystem.mkdir(join(store.objects, hash.slice(0, 2))).catch(() => undefined);
      await writeFile(file, 'x');
      await utimes(file, new Date(now - age), new Date(now - age));
    }
    // Somebody's own, which no backup names either.
    await writeFile(join(store.objects, 'aa', 'notes.txt'), 'mine');
    await utimes(join(store.objects, 'aa', 'notes.txt'), 1, 1);
    await takeBackup({ store, library: library.context.fileSystem, now });
    expect(await readdir(join(store.objects, 'aa'))).toEqual(['notes.txt']);
    expect(await readdir(join(store.objects, 'bb'))).toEqual([young]);
  });

  it('take nothing with them while a list is damaged, which may name it', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const now = Date.now();
    const { name } = await takeBackup({ store, library: library.context.fileSystem, now: now - 3 * DAY });
    const object = await objectOf(store, 'site.json');
    await utimes(object, new Date(now - 3 * DAY), new Date(now - 3 * DAY));
    await library.saveSite({ ...(await library.site()), name: 'Another' });
    await writeFile(join(store.backups, `${name}.json`), '{ torn');
    await takeBackup({ store, library: library.context.fileSystem, now });
    expect(await readFile(object, 'utf8')).toContain('Foreign desk');
    expect((await newestBackup(store))?.name).not.toBe(name);
  });
});

describe('reading a backup back', () => {
  it('tells how far it is', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const { name, files } = await takeBackup({ store, library: library.context.fileSystem });
    const told: BackupProgress[] = [];
    await verifyBackup(store, name, (progress) => void told.push(progress));
    expect(told.at(-1)).toEqual({ done: files, total: files });
    expect(told).toHaveLength(files);
  });

  it('ends where the disk fails, and calls nothing damaged', async () => {
    const { library, store } = await libraryAndStore();
    await writeStory(library);
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const failing = failingFileSystem(
      (call, path) => call === 'open' && path.startsWith(store.objects),
      'EIO',
    );
    await expect(verifyBackup(storeIn(failing, store.folder, store), name)).rejects.toMatchObject({
      code: 'access-denied',
      message: expect.stringContaining('Could not read the backup because'),
    });
  });
});

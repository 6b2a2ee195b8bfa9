import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  assertStoreIsThere,
  chosenStore,
  existingStore,
  storeFor,
} from '../../../../electron/library/backup/backup-store.ts';
import { listBackups } from '../../../../electron/library/backup/list-backups.ts';
import { removableBeside, removableInStore } from '../../../../electron/library/backup/removable-in-store.ts';
import { restoreLibrary } from '../../../../electron/library/backup/restore-library.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { diskFileSystem, type FileSystem } from '../../../../electron/library/disk/file-system.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

describe('the backup folder', () => {
  it('is refused inside the library, also through a link', async () => {
    const library = await temporaryLibrary();
    const link = join(await temporaryFolder(), 'link');
    await symlink(library.folder, link);
    for (const inside of [library.folder, library.context.layout.stories, link]) {
      await expect(storeFor(diskFileSystem, inside, library.folder)).rejects.toMatchObject({
        code: 'invalid-argument',
        message: expect.stringContaining('inside the library itself'),
      });
    }
  });

  it('says in one sentence that its disk is not there', async () => {
    const library = await temporaryLibrary();
    await expect(storeFor(diskFileSystem, '/no/such/disk', library.folder)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('check that its disk is connected'),
    });
  });

  it('is not made where its disk has just been, and nothing else is taken away there', async () => {
    const library = await temporaryLibrary();
    const folder = await temporaryFolder();
    const own = join(folder, `${basename(library.folder)}-backup`);
    const leave = async () => {
      await rename(folder, `${folder}-away`);
      await mkdir(join(own, 'objects'), { recursive: true });
      await writeFile(join(own, 'objects', 'somebody’s'), '');
    };
    let isHere = true;
    const mkdirOnce = (async (path: string) => {
      if (isHere) await leave();
      isHere = false;
      return diskFileSystem.mkdir(path);
    }) as FileSystem['mkdir'];
    await expect(
      storeFor({ ...diskFileSystem, mkdir: mkdirOnce }, folder, library.folder),
    ).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('went away') });
    expect(await readdir(own)).toEqual(['backups', 'objects']);
    expect(await readdir(`${folder}-away`)).not.toContain(basename(own));
  });

  it.each(['objects', 'backups'])(
    'leaves nothing behind where its disk goes before its %s are made',
    async (part) => {
      const library = await temporaryLibrary();
      const folder = await temporaryFolder();
      const away = `${folder}-away`;
      onTestFinished(() => rm(away, { recursive: true, force: true }));
      let isHere = true;
      const leaving = (async (path: string) => {
        if (isHere && basename(path) === part) {
          isHere = false;
          await rename(folder, away);
          await mkdir(folder);
        }
        return diskFileSystem.mkdir(path);
      }) as FileSystem['mkdir'];
      const choose = () => storeFor({ ...diskFileSystem, mkdir: leaving }, folder, library.folder);
      await expect(choose()).rejects.toThrow('went away');
      expect(await readdir(folder)).toEqual([]);
      await rm(folder, { recursive: true });
      await rename(away, folder);
      const store = await choose();
      await takeBackup({ store, library: library.context.fileSystem });
      expect((await listBackups(store)).backups).toHaveLength(1);
    },
  );

  it('holds the backups of several libraries apart, and takes nothing that is somebody else’s', async () => {
    const [a, b] = [await temporaryLibrary(), await temporaryLibrary()];
    const folder = await temporaryFolder();
    await mkdir(join(folder, `${basename(a.folder)}-backup`));
    await writeFile(join(folder, `${basename(a.folder)}-backup`, 'thesis.txt'), '');
    const [first, second] = [
      await storeFor(diskFileSystem, folder, a.folder),
      await storeFor(diskFileSystem, folder, b.folder),
    ];
    expect(new Set([first.folder, second.folder]).size).toBe(2);
    expect((await storeFor(diskFileSystem, folder, a.folder)).folder).toBe(first.folder);
    expect((await storeFor(diskFileSystem, first.folder, b.folder)).folder).toBe(first.folder);
    await expect(existingStore(diskFileSystem, folder)).rejects.toMatchObject({ code: 'not-found' });
    expect((await existingStore(diskFileSystem, second.folder)).folder).toBe(second.folder);
    expect(await readFile(join(first.folder, 'README.txt'), 'utf8')).toContain('without Dateline');
    await expect(existingStore(diskFileSystem, dirname(a.folder))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('believes no list of files that leads out of the library', async () => {
    const library = await temporaryLibrary();
    const store = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
    await writeStory(library);
    const { name } = await takeBackup({ store, library: library.context.fileSystem });
    const file = join(store.backups, `${name}.json`);
    const text = await readFile(file, 'utf8');
    for (const path of ['../x', 'a/../../x', '/etc/x', 'C:/x', 'a\\\\..\\\\x', 'a//x', '']) {
      await writeFile(file, text.replace('"path":"site.json"', `"path":"${path}"`));
      const out = join(await temporaryFolder(), 'out');
      await expect(restoreLibrary(store, name, out)).rejects.toMatchObject({ code: 'damaged' });
    }
    await expect(restoreLibrary(store, '../backups', store.folder)).rejects.toMatchObject({
      code: 'not-found',
    });
    await appendFile(file, '}');
    expect((await listBackups(store)).damaged.map((one) => one.name)).toEqual([name]);
  });

  it('is finished where it was begun and never marked, and is none where a file has its name', async () => {
    const library = await temporaryLibrary();
    const name = `${basename(library.folder)}-backup`;
    const [begun, taken] = [await temporaryFolder(), await temporaryFolder()];
    for (const path of ['objects', 'backups']) await mkdir(join(begun, name, path), { recursive: true });
    await writeFile(join(begun, name, 'README.txt'), 'half');
    await writeFile(join(begun, name, '.DS_Store'), '');
    expect((await storeFor(diskFileSystem, begun, library.folder)).folder).toBe(join(begun, name));
    await writeFile(join(taken, name), 'a letter');
    expect((await storeFor(diskFileSystem, taken, library.folder)).folder).toBe(join(taken, `${name}-2`));
    expect(await readFile(join(taken, name), 'utf8')).toBe('a letter');
  });

  it('is found in the folder that holds it and no other', async () => {
    const [a, b] = [await temporaryLibrary(), await temporaryLibrary()];
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'something else'));
    await expect(existingStore(diskFileSystem, folder)).rejects.toThrow(
      `There are no backups of a Dateline library in ${folder}: choose the folder that they were made in.`,
    );
    const first = await storeFor(diskFileSystem, folder, a.folder);
    expect(await existingStore(diskFileSystem, folder)).toMatchObject({ folder: first.folder, id: first.id });
    const second = await storeFor(diskFileSystem, folder, b.folder);
    await expect(existingStore(diskFileSystem, folder)).rejects.toThrow('the backups of several libraries');
    await expect(existingStore(diskFileSystem, folder)).rejects.toThrow(first.folder);
    await expect(existingStore(diskFileSystem, folder)).rejects.toThrow(second.folder);
  });

  it.each(['{ torn', '{}', '"dateline-backup"'])('is not known by a mark that says %s', async (mark) => {
    const library = await temporaryLibrary();
    const { folder } = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
    await writeFile(join(folder, 'dateline-backup.json'), mark);
    await expect(chosenStore(diskFileSystem, { folder }, library.folder)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('The backup disk is not there'),
    });
  });

  it('that an older Dateline chose is known by its place alone', async () => {
    const [library, other] = [await temporaryLibrary(), await temporaryLibrary()];
    const { folder, id } = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
    expect((await chosenStore(diskFileSystem, { folder }, other.folder)).id).toBe(id);
    // Two disks that are connected in turn may hold one library each time.
    expect((await chosenStore(diskFileSystem, { folder, store: 'another' }, library.folder)).id).toBe(id);
    await expect(
      chosenStore(diskFileSystem, { folder, store: 'another' }, other.folder),
    ).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('Another disk') });
  });

  it('says in one sentence that it has gone with its disk', async () => {
    const library = await temporaryLibrary();
    const store = await storeFor(diskFileSystem, await temporaryFolder(), library.folder);
    await assertStoreIsThere(store);
    await rm(store.folder, { recursive: true });
    await expect(assertStoreIsThere(store)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(`there are no backups in ${store.folder} any more`),
    });
  });
});

describe('what Dateline may delete of backups', () => {
  const object = `objects/ab/${'ab'.repeat(32)}`;
  const list = 'backups/2026-03-10T12-00-00-000Z.json';
  const temp = '.dateline-0123456789abcdef.tmp';

  it('is what it has written there', () => {
    for (const path of [object, list, temp, `objects/${temp}`, `backups/${temp}`])
      expect([path, removableInStore(path)]).toEqual([path, true]);
    const others = ['objects/ab', 'objects/ab/notes.txt', `${object}/x`, `x/${object}`, 'backups/notes.json'];
    for (const path of [...others, `${list}.txt`, `x/${list}`, 'dateline-backup.json', 'README.txt'])
      expect([path, removableInStore(path)]).toEqual([path, false]);
  });

  it('is beside it nothing but what says that there are backups', () => {
    for (const path of [
      'desk-backup/README.txt',
      'desk-backup/dateline-backup.json',
      temp,
      `desk-backup/${temp}`,
    ])
      expect([path, removableBeside(path)]).toEqual([path, true]);
    for (const path of ['README.txt', 'a/b/README.txt', 'desk-backup/notes.txt', `desk-backup/${object}`])
      expect([path, removableBeside(path)]).toEqual([path, false]);
  });
});

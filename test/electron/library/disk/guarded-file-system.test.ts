import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFileAtomic } from '../../../../electron/library/disk/atomic-file.ts';
import { onDisk } from '../../../../electron/library/disk/disk-error.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import {
  guardFolder,
  guardNewFolder,
  guardRealFolder,
} from '../../../../electron/library/disk/guarded-file-system.ts';
import { syncGuard } from '../../../../electron/library/disk/sync-guard.ts';
import { isTempName } from '../../../../electron/library/disk/temp-name.ts';
import { temporaryFolder } from '../temporary-library.ts';

const MOST = 1000;

async function guarded() {
  const outer = await temporaryFolder();
  const root = join(outer, 'root');
  const foreign = join(outer, 'foreign');
  mkdirSync(join(root, 'inner', 'deep'), { recursive: true });
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'secret.json'), 'secret');
  const files = await guardFolder(diskFileSystem, root, (path) => isTempName(path.split('/').at(-1) ?? ''));
  return { root: files.root, foreign, files };
}

const HOSTILE: Readonly<
  Record<string, readonly [code: string, make: (path: string) => Promise<void> | void]>
> = {
  'a link to a file': [
    'ELINKED',
    (path) => symlinkSync(join(path, '..', '..', 'foreign', 'secret.json'), path),
  ],
  'a link to /dev/zero': ['ELINKED', (path) => symlinkSync('/dev/zero', path)],
  'a link that leads nowhere': ['ELINKED', (path) => symlinkSync('/no/such/file', path)],
  'a pipe': ['EWRONGKIND', (path) => void execFileSync('mkfifo', [path])],
  'a folder': ['EWRONGKIND', (path) => mkdirSync(path)],
  'a socket': ['EWRONGKIND', makeSocket],
  'a huge file': [
    'ETOOLARGE',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 10_000_000_000);
    },
  ],
};

function makeSocket(path: string): Promise<void> {
  return new Promise((resolve) => {
    const server = createServer().listen(path, resolve);
    onTestFinished(() => void server.close());
  });
}

describe('reading under a guard', () => {
  it('gives what a real file says, and what its entry said', async () => {
    const { root, files } = await guarded();
    const file = join(root, 'inner', 'deep', 'a.json');
    writeFileSync(file, 'text');
    expect(String(await files.readFile(file, MOST))).toBe('text');
    const { bytes, stat } = await files.readWithStat(file, 4);
    expect([String(bytes), stat.ino]).toEqual(['text', lstatSync(file).ino]);
    await expect(files.readFile(file, 3)).rejects.toMatchObject({ code: 'ETOOLARGE' });
    writeFileSync(file, '');
    expect(await files.readFile(file, MOST)).toHaveLength(0);
    await expect(files.readFile(join(root, 'none.json'), MOST)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(Object.entries(HOSTILE))(
    'refuses %s at once, with one sentence',
    async (_, [code, make]) => {
      const { root, files } = await guarded();
      const file = join(root, 'site.json');
      await make(file);
      await expect(files.readFile(file, MOST)).rejects.toMatchObject({ code });
      await expect(files.open(file, 'r+').then((handle) => handle.close()))[
        code === 'ETOOLARGE' ? 'resolves' : 'rejects'
      ].toMatchObject(code === 'ETOOLARGE' ? {} : { code });
      await expect(files.copyFile(file, join(root, 'copy'), MOST)).rejects.toMatchObject({ code });
      const told = onDisk('read the site profile', file, () => files.readFile(file, MOST));
      await expect(told).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringMatching(/^Could not read the site profile because \S+site\.json is .+: .+\.$/),
      });
    },
    2000,
  );

  it('goes through no link on the way', async () => {
    const { root, foreign, files } = await guarded();
    const way = join(root, 'inner', 'way');
    symlinkSync(foreign, way);
    const file = join(way, 'secret.json');
    const code = 'ELINKEDWAY';
    await expect(files.readFile(file, MOST)).rejects.toMatchObject({ code });
    await expect(files.lstat(file)).rejects.toMatchObject({ code });
    const sync = syncGuard(root, () => false);
    await expect(sync.readFile(file, MOST)).rejects.toMatchObject({ code });
    await expect(sync.lstat(file)).rejects.toMatchObject({ code });
    await expect(sync.readdir(way)).rejects.toMatchObject({ code: 'ELINKED' });
    await expect(files.open(file, 'r+')).rejects.toMatchObject({ code });
    await expect(files.open(join(way, 'new'), 'wx')).rejects.toMatchObject({ code });
    await expect(files.mkdir(join(way, 'new'))).rejects.toMatchObject({ code });
    await expect(files.rename(file, join(root, 'mine'))).rejects.toMatchObject({ code });
    await expect(files.rename(join(root, 'inner'), join(way, 'theirs'))).rejects.toMatchObject({ code });
    await expect(files.copyFile(file, join(root, 'mine'), MOST)).rejects.toMatchObject({ code });
    await expect(files.readdir(way)).rejects.toMatchObject({ code: 'ELINKED' });
    await expect(writeFileAtomic(files, join(way, 'story.json'), 'x')).rejects.toMatchObject({ code });
    expect(await readdir(foreign)).toEqual(['secret.json']);
    expect((await files.lstat(way)).isSymbolicLink()).toBe(true);
  });

  it('tells a file where a folder should be from nothing', async () => {
    const { root, files } = await guarded();
    writeFileSync(join(root, 'bin'), '');
    for (const reader of [files, syncGuard(root, () => false)]) {
      await expect(reader.readdir(join(root, 'bin'))).rejects.toMatchObject({ code: 'EWRONGKIND' });
      await expect(reader.readdir(join(root, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });

  it('takes no path that leads out of its folder', async () => {
    const { root, foreign, files } = await guarded();
    await expect(files.readFile(join(foreign, 'secret.json'), MOST)).rejects.toThrow('is not in');
    await expect(files.readFile(`${root}/../foreign/secret.json`, MOST)).rejects.toThrow('is not in');
    await expect(files.rm(join(foreign, '.dateline-0123456789abcdef.tmp'))).rejects.toThrow('is not in');
    await expect(files.readFile(root, MOST)).rejects.toThrow('itself');
  });

  it('reads the file that it looked at, whatever has its name a moment later', async () => {
    const { root, foreign, files } = await guarded();
    const real = join(root, 'inner');
    writeFileSync(join(real, 'secret.json'), 'ours');
    let swapped = false;
    const swapping = guardRealFolder(
      {
        ...diskFileSystem,
        async open(path, mode) {
          // Between the look at the name and the opening of the file.
          if (!swapped) {
            swapped = true;
            await rename(real, `${real}-away`);
            await symlink(foreign, real);
          }
          return diskFileSystem.open(path, mode);
        },
      },
      root,
      () => false,
    );
    await expect(swapping.readFile(join(real, 'secret.json'), MOST)).rejects.toMatchObject({
      code: 'ELINKEDWAY',
    });
    await rm(real);
    await rename(`${real}-away`, real);
    expect(String(await files.readFile(join(real, 'secret.json'), MOST))).toBe('ours');
  });

  it('reads a file that is replaced over and over', async () => {
    const { root, files } = await guarded();
    const file = join(root, 'story.json');
    await writeFileAtomic(files, file, 'whole');
    let writing = true;
    const writer = (async () => {
      while (writing) await writeFileAtomic(files, file, 'whole');
    })();
    for (let time = 0; time < 200; time++) expect(String(await files.readFile(file, MOST))).toBe('whole');
    writing = false;
    await writer;
  });
});

describe('a file that is never the one of its name', () => {
  it('is given up as busy, and every open file is closed', async () => {
    const { root } = await guarded();
    const file = join(root, 'story.json');
    writeFileSync(file, 'ours');
    const other = join(root, 'other.json');
    writeFileSync(other, 'theirs');
    let opened = 0;
    let closed = 0;
    const files = guardRealFolder(
      {
        ...diskFileSystem,
        async open(_path, mode) {
          const handle = await diskFileSystem.open(other, mode);
          opened++;
          const { close } = handle;
          handle.close = () => {
            closed++;
            return close.call(handle);
          };
          return handle;
        },
      },
      root,
      () => false,
    );
    await expect(files.readFile(file, MOST)).rejects.toMatchObject({ code: 'EBUSY' });
    expect([opened, closed]).toEqual([4, 4]);
  });
});

describe('the guard of a folder that is to be', () => {
  it('begins at what is there of the way, without the links in it', async () => {
    const outer = await temporaryFolder();
    mkdirSync(join(outer, 'real'));
    symlinkSync(join(outer, 'real'), join(outer, 'link'));
    const wanted = join(outer, 'link', 'kept', 'words');
    const { files, folder } = await guardNewFolder(diskFileSystem, wanted, () => false);
    expect(files.root).toBe(join(outer, 'real'));
    expect(folder).toBe(join(outer, 'real', 'kept', 'words'));
    await files.mkdir(join(outer, 'real', 'kept'));
    await files.mkdir(folder);
    expect(await readdir(join(outer, 'real', 'kept'))).toEqual(['words']);
  });
});

describe('writing and deleting under a guard', () => {
  it('copies a file of the size that it may have, over none that is there', async () => {
    const { root, files } = await guarded();
    const [from, to] = [join(root, 'a.json'), join(root, 'b.json')];
    writeFileSync(from, 'text');
    await expect(files.copyFile(from, to, 3)).rejects.toMatchObject({ code: 'ETOOLARGE' });
    await files.copyFile(from, to, 4);
    expect(readFileSync(to, 'utf8')).toBe('text');
    writeFileSync(from, 'new');
    await expect(files.copyFile(from, to, 4)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(to, 'utf8')).toBe('text');
  });

  it('moves a file to another folder, and removes a folder that is empty', async () => {
    const { root, files } = await guarded();
    const from = join(root, 'inner', 'deep', 'a.json');
    writeFileSync(from, 'text');
    await expect(files.rmdir(join(root, 'inner', 'deep'))).rejects.toMatchObject({ code: 'ENOTEMPTY' });
    await files.rename(from, join(root, 'a.json'));
    await files.rmdir(join(root, 'inner', 'deep'));
    expect(await readdir(join(root, 'inner'))).toEqual([]);
    expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('text');
  });

  it('says what it was asked to delete when that has no name of ours', async () => {
    const { root, files } = await guarded();
    const asked = files.rm(join(root, 'inner', 'deep'), { recursive: true });
    await expect(asked).rejects.toThrow('inner/deep has no name that Dateline may delete');
    expect(await readdir(join(root, 'inner'))).toEqual(['deep']);
  });

  it('writes a file as a whole, over a link too, which is replaced and not followed', async () => {
    const { root, foreign, files } = await guarded();
    const file = join(root, 'inner', 'tags.json');
    symlinkSync(join(foreign, 'secret.json'), file);
    await writeFileAtomic(files, file, 'new');
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(lstatSync(file).isFile()).toBe(true);
    expect(readFileSync(join(foreign, 'secret.json'), 'utf8')).toBe('secret');
  });

  it('deletes only what has a name of our own', async () => {
    const { root, files } = await guarded();
    writeFileSync(join(root, 'diary.txt'), 'mine');
    await expect(files.rm(join(root, 'diary.txt'), { force: true })).rejects.toThrow('no name');
    const temp = join(root, '.dateline-0123456789abcdef.tmp');
    writeFileSync(temp, 'half');
    await files.rm(temp);
    await expect(files.rm(temp)).rejects.toMatchObject({ code: 'ENOENT' });
    await files.rm(temp, { force: true });
    expect((await readdir(root)).sort()).toEqual(['diary.txt', 'inner']);
  });

  it('deletes a folder with all that is in it, and nothing that a link in it leads to', async () => {
    const { root, foreign, files } = await guarded();
    const temp = join(root, '.dateline-0123456789abcdef.tmp');
    await mkdir(join(temp, 'a', 'b'), { recursive: true });
    writeFileSync(join(temp, 'a', 'b', 'c'), 'x');
    symlinkSync(foreign, join(temp, 'a', 'theirs'));
    symlinkSync(foreign, join(temp, 'theirs'));
    await files.rm(temp, { recursive: true, force: true });
    expect(await readdir(root)).toEqual(['inner']);
    expect(await readdir(foreign)).toEqual(['secret.json']);
  });

  it('deletes the link and nothing behind it where the link has our name', async () => {
    const { root, foreign, files } = await guarded();
    const temp = join(root, '.dateline-0123456789abcdef.tmp');
    symlinkSync(foreign, temp);
    await files.rm(temp, { recursive: true, force: true });
    expect(await readdir(root)).toEqual(['inner']);
    expect(await readdir(foreign)).toEqual(['secret.json']);
  });
});

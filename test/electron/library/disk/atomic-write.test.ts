import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../../../electron/library/concurrency/in-parallel.ts';
import { flushFolder, writeFileAtomic } from '../../../../electron/library/disk/atomic-file.ts';
import {
  isInTheWay,
  makeFolderAtomic,
  replaceFolderAtomic,
} from '../../../../electron/library/disk/atomic-folder.ts';
import { diskError } from '../../../../electron/library/disk/disk-error.ts';
import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../../electron/library/disk/file-system.ts';
import { makeFolder } from '../../../../electron/library/disk/make-folder.ts';
import { faultyFileSystem, systemError, temporaryFolder } from '../temporary-library.ts';

/** The real file system, telling the order in which things reach the disk. */
function recorded(): { readonly fileSystem: FileSystem; readonly calls: string[] } {
  const calls: string[] = [];
  const open = (async (path: string, flags: OpenMode) => {
    const handle = await diskFileSystem.open(path, flags);
    const { sync } = handle;
    const what = (await handle.stat()).isDirectory() ? 'folder' : 'file';
    handle.sync = () => {
      calls.push(`flush ${what}`);
      return sync.call(handle);
    };
    return handle;
  }) as FileSystem['open'];
  const rename: FileSystem['rename'] = (from, to) => {
    calls.push('rename');
    return diskFileSystem.rename(from, to);
  };
  return { fileSystem: { ...diskFileSystem, open, rename }, calls };
}

describe('writeFileAtomic', () => {
  it('flushes the file before it takes the name, and the folder after', async () => {
    const { fileSystem, calls } = recorded();
    const file = join(await temporaryFolder(), 'a.json');
    await writeFileAtomic(fileSystem, file, 'one');
    expect(calls).toEqual(['flush file', 'rename', 'flush folder']);
  });

  it('answers with the stamp of the file that is there now', async () => {
    const file = join(await temporaryFolder(), 'a.json');
    await writeFile(file, 'old');
    const stamp = await writeFileAtomic(diskFileSystem, file, 'new text');
    const { mtimeMs, size, ino } = await stat(file);
    expect(stamp).toEqual({ mtimeMs, size, ino });
    expect(await readFile(file, 'utf8')).toBe('new text');
  });

  it.each(['open', 'write', 'sync', 'rename'] as const)(
    'leaves the old file and nothing else when %s fails',
    async (call) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'a.json'), 'old');
      const faults = faultyFileSystem();
      faults.fail(call, 'EIO');
      await expect(writeFileAtomic(faults.fileSystem, join(folder, 'a.json'), 'new')).rejects.toMatchObject({
        code: 'EIO',
      });
      expect(await readdir(folder)).toEqual(['a.json']);
      expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('old');
    },
  );
});

describe('flushFolder', () => {
  it.each(['EINVAL', 'ENOTSUP', 'EISDIR'])(
    'asks nothing of a disk that cannot flush folders (%s)',
    async (code) => {
      const faults = faultyFileSystem();
      faults.fail('sync', code);
      await expect(flushFolder(faults.fileSystem, await temporaryFolder())).resolves.toBeUndefined();
    },
  );

  it('tells that a disk has failed', async () => {
    const faults = faultyFileSystem();
    faults.fail('sync', 'EIO');
    await expect(flushFolder(faults.fileSystem, await temporaryFolder())).rejects.toMatchObject({
      code: 'EIO',
    });
  });
});

const fill = async (folder: string) => writeFile(join(folder, 'new.txt'), 'new');

describe('makeFolderAtomic', () => {
  it.each(['missing', 'empty'])('makes a folder where one is %s', async (what) => {
    const target = join(await temporaryFolder(), 'story');
    if (what === 'empty') await mkdir(target);
    await makeFolderAtomic(diskFileSystem, target, fill);
    expect(await readdir(dirname(target))).toEqual(['story']);
    expect(await readdir(target)).toEqual(['new.txt']);
  });

  // A sync program brings a story of the same name while ours is being written.
  it('never touches what came to its place meanwhile', async () => {
    const target = join(await temporaryFolder(), 'story');
    const made = makeFolderAtomic(diskFileSystem, target, async (folder) => {
      await fill(folder);
      await mkdir(target);
      await writeFile(join(target, 'theirs.txt'), 'theirs');
    });
    expect(isInTheWay(await made.catch((cause: unknown) => cause))).toBe(true);
    expect(await readdir(dirname(target))).toEqual(['story']);
    expect(await readdir(target)).toEqual(['theirs.txt']);
  });
});

describe('isInTheWay', () => {
  it.each([
    ['ENOTEMPTY', true],
    ['EEXIST', true],
    ['ENOSPC', false],
  ])(
    'tells by %s, also where a sentence was made of it, whether something stands there: %s',
    (code, isThere) => {
      const cause = systemError(code, 'rename', '/desk/a');
      expect(isInTheWay(cause)).toBe(isThere);
      expect(isInTheWay(diskError(cause, 'make the story', '/desk/a'))).toBe(isThere);
    },
  );
});

describe('replaceFolderAtomic', () => {
  it('puts the old folder back when the new one cannot take its name', async () => {
    const parent = await temporaryFolder();
    const target = join(parent, 'page');
    await mkdir(target);
    await writeFile(join(target, 'old.txt'), 'old');
    const rename: FileSystem['rename'] = async (from, to) => {
      if (to === target && (await readdir(String(from))).includes('new.txt'))
        throw systemError('EACCES', 'rename', target);
      return diskFileSystem.rename(from, to);
    };
    await expect(replaceFolderAtomic({ ...diskFileSystem, rename }, target, fill)).rejects.toMatchObject({
      code: 'EACCES',
    });
    expect(await readdir(parent)).toEqual(['page']);
    expect(await readdir(target)).toEqual(['old.txt']);
  });

  it('replaces an old folder and leaves no other', async () => {
    const parent = await temporaryFolder();
    await mkdir(join(parent, 'page', 'deep'), { recursive: true });
    await replaceFolderAtomic(diskFileSystem, join(parent, 'page'), fill);
    expect(await readdir(parent)).toEqual(['page']);
    expect(await readdir(join(parent, 'page'))).toEqual(['new.txt']);
  });

  it('leaves nothing when filling fails', async () => {
    const parent = await temporaryFolder();
    const half = async (folder: string) => {
      await fill(folder);
      throw systemError('ENOSPC', 'write', folder);
    };
    await expect(replaceFolderAtomic(diskFileSystem, join(parent, 'page'), half)).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('makeFolder', () => {
  it('makes what is missing and says when a file is in the way', async () => {
    const folder = await temporaryFolder();
    await makeFolder(diskFileSystem, join(folder, 'a', 'b', 'c'));
    await makeFolder(diskFileSystem, join(folder, 'a', 'b', 'c'));
    expect((await stat(join(folder, 'a', 'b', 'c'))).isDirectory()).toBe(true);
    await writeFile(join(folder, 'file'), '');
    await expect(makeFolder(diskFileSystem, join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(diskFileSystem, join(folder, 'file', 'x'))).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
  });
});

describe('makeFolder below a folder that must be there', () => {
  it('makes nothing in the place of one that went with its disk', async () => {
    const folder = await temporaryFolder();
    const top = join(folder, 'disk');
    await expect(makeFolder(diskFileSystem, join(top, 'a', 'b'), top)).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await readdir(folder)).toEqual([]);
    await mkdir(top);
    await makeFolder(diskFileSystem, join(top, 'a', 'b'), top);
    expect(await readdir(join(top, 'a'))).toEqual(['b']);
  });

  it('flushes each folder that got a new one, the upper first', async () => {
    const { fileSystem, calls } = recorded();
    await makeFolder(fileSystem, join(await temporaryFolder(), 'a', 'b'));
    expect(calls).toEqual(['flush folder', 'flush folder']);
  });

  it('tells that a disk is full, and not that a folder is missing', async () => {
    const faults = faultyFileSystem();
    faults.fail('mkdir', 'ENOSPC');
    const making = makeFolder(faults.fileSystem, join(await temporaryFolder(), 'a'));
    await expect(making).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});

describe('inParallel', () => {
  it('keeps the order and the limit', async () => {
    let running = 0;
    let most = 0;
    const doubled = await inParallel([5, 1, 4, 2, 3], 2, async (n) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, n));
      running--;
      return n * 2;
    });
    expect(doubled).toEqual([10, 2, 8, 4, 6]);
    expect(most).toBe(2);
    expect(await inParallel([], 2, async (n) => n)).toEqual([]);
  });
});

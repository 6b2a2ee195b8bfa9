import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardFolder } from '../../../../electron/library/disk/guarded-file-system.ts';
import { isTempName } from '../../../../electron/library/disk/temp-name.ts';
import { bodyFile, printBody, readBody, storeBody } from '../../../../electron/library/history/body-file.ts';
import { paragraph, temporaryFolder } from '../temporary-library.ts';

const BODY = [paragraph('The ferry left.'), paragraph('It sank.')];

async function bodies() {
  const files = await guardFolder(diskFileSystem, await temporaryFolder(), isTempName);
  return { files, folder: files.root };
}

describe('the text of a version', () => {
  it('is had back as it was, under a name that says what it is', async () => {
    const { files, folder } = await bodies();
    const printed = printBody(BODY);
    await storeBody(files, folder, printed);
    expect(await readBody(files, folder, printed.hash)).toEqual(BODY);
    expect(await readdir(folder)).toEqual([`${printed.hash}.json.gz`]);
    expect(printed.hash).not.toBe(printBody(BODY.slice(1)).hash);
  });

  it('is not written a second time, unless it is spoilt', async () => {
    const { files, folder } = await bodies();
    const printed = printBody(BODY);
    const file = bodyFile(folder, printed.hash);
    await storeBody(files, folder, printed);
    const { ino } = await files.lstat(file);
    await storeBody(files, folder, printed);
    expect((await files.lstat(file)).ino).toBe(ino);
    await writeFile(file, gzipSync('another text'));
    await storeBody(files, folder, printed);
    expect(await readBody(files, folder, printed.hash)).toEqual(BODY);
  });

  it.each([
    ['is missing', async () => undefined, 'its text is missing'],
    ['is not packed', (file: string) => writeFile(file, 'plain'), 'its text is not whole'],
    [
      'is cut short',
      async (file: string) => writeFile(file, gzipSync('text').subarray(0, 12)),
      'its text is not whole',
    ],
    [
      'is another one',
      (file: string) => writeFile(file, gzipSync('[]\n')),
      'its text is not the one that was kept',
    ],
    [
      'is a link',
      (file: string) => symlink('/dev/zero', file),
      'its text is a link, and Dateline follows none',
    ],
    [
      'unfolds to more than any story has',
      (file: string) => writeFile(file, gzipSync(Buffer.alloc(65_000_000))),
      'its text is not whole',
    ],
  ])('is damaged where it %s', async (_, spoil, message) => {
    const { files, folder } = await bodies();
    const { hash } = printBody(BODY);
    await spoil(bodyFile(folder, hash));
    await expect(readBody(files, folder, hash)).rejects.toMatchObject({ code: 'damaged', message });
  });

  it('is not called damaged because the disk has failed, nor written over', async () => {
    const { files, folder } = await bodies();
    const printed = printBody(BODY);
    await storeBody(files, folder, printed);
    const before = await readFile(bodyFile(folder, printed.hash));
    const failing = {
      ...files,
      readFile: async (path: string) => {
        throw Object.assign(new Error('EMFILE'), { code: 'EMFILE', syscall: 'open', path });
      },
    };
    await expect(readBody(failing, folder, printed.hash)).rejects.toMatchObject({ code: 'EMFILE' });
    await expect(storeBody(failing, folder, printed)).rejects.toMatchObject({ code: 'EMFILE' });
    expect(await readFile(join(folder, `${printed.hash}.json.gz`))).toEqual(before);
  });
});

import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { libraryFiles } from '../../../../electron/library/backup/library-files.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { temporaryFolder } from '../temporary-library.ts';

async function libraryOf(...paths: readonly string[]) {
  const folder = await temporaryFolder();
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
  return guardLibrary(diskFileSystem, folder);
}

it('has the stories first, then what names other files, then those', async () => {
  const library = await libraryOf(
    'bin/old/story.json',
    'stories/ferry/media/a.png',
    'stories/ferry/history/bodies/story.json.gz',
    'stories/ferry/history/one.json',
    'stories/ferry/story.json',
    'stories/dams/story.json',
    'site.json',
  );
  const found = await libraryFiles(library);
  expect(found.map(({ path }) => path)).toEqual([
    'stories/dams/story.json',
    'stories/ferry/story.json',
    'bin/old/story.json',
    'site.json',
    'stories/ferry/history/one.json',
    'stories/ferry/history/bodies/story.json.gz',
    'stories/ferry/media/a.png',
  ]);
  expect(found[0]?.stamp.size).toBe('stories/dams/story.json'.length);
});

it('leaves out what is hidden, links, and names that no backup may hold', async () => {
  const library = await libraryOf(
    'site.json',
    '.git/HEAD',
    'stories/.trash/story.json',
    'a\\b.txt',
    'c:d.txt',
  );
  await symlink('/etc', join(library.root, 'linked'));
  expect((await libraryFiles(library)).map(({ path }) => path)).toEqual(['site.json']);
});

it('finds nothing where the library is not there', async () => {
  expect(await libraryFiles(guardLibrary(diskFileSystem, join(await temporaryFolder(), 'desk')))).toEqual([]);
});

import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../../../electron/library/disk/file-system.ts';
import { createStoryFolderNames } from '../../../../electron/library/external-changes/story-folder-names.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import { temporaryFolder } from '../temporary-library.ts';

const ID = '0mf3k2c1-x7k2p9';
const COPY = `${ID} (conflicted copy 2026-01-31)`;

async function library() {
  const layout = libraryLayout(await temporaryFolder());
  await mkdir(join(layout.stories, ID), { recursive: true });
  let time = 0;
  const reads: string[] = [];
  const fileSystem = guardLibrary(
    {
      ...diskFileSystem,
      readdir: (async (path: string) => {
        reads.push(path);
        return readdir(path);
      }) as FileSystem['readdir'],
    },
    layout.folder,
  );
  const names = () => createStoryFolderNames({ fileSystem, layout, tells: true }, () => time);
  const pass = () => {
    time += 10_000;
  };
  return { layout, names, pass, reads };
}

it('reads the folder of the stories once, until something comes or goes', async () => {
  const { layout, names, pass, reads } = await library();
  const one = names();
  expect(await one.copiesOf(ID)).toEqual([]);
  pass();
  expect(await one.copiesOf(ID)).toEqual([]);
  expect(await one.copiesOf(ID)).toEqual([]);
  // The next start knows of it as well.
  expect(await names().copiesOf(ID)).toEqual([]);
  expect(reads).toHaveLength(2);
  await mkdir(join(layout.stories, COPY));
  expect(await one.copiesOf(ID)).toEqual([COPY]);
  expect(await names().copiesOf(ID)).toEqual([COPY]);
});

it('does not take a folder for unchanged that changed a moment ago', async () => {
  const { layout, names } = await library();
  const one = names();
  const now = new Date();
  await utimes(layout.stories, now, now);
  expect(await one.copiesOf(ID)).toEqual([]);
  expect(await one.copiesOf(ID)).toEqual([]);
  await mkdir(join(layout.stories, COPY));
  // A disk that tells time in long steps.
  await utimes(layout.stories, now, now);
  expect(await one.copiesOf(ID)).toEqual([COPY]);
});

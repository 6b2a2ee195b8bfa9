import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import {
  keepPicture,
  keptPicture,
  type Rendering,
} from '../../../../electron/library/cache/picture-cache.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import type { LibraryLayout } from '../../../../electron/library/ports/library-layout.ts';
import { temporaryFolder } from '../temporary-library.ts';

const JOB: Rendering = { bytes: Buffer.from('from the camera'), type: 'jpg', longSide: 2400, quality: 82 };
const RENDERED = Buffer.from('made smaller');

let layout: LibraryLayout;
beforeEach(async () => {
  layout = libraryLayout(await temporaryFolder());
});

it('gives a picture back as it was rendered, and for no other job', async () => {
  expect(await keptPicture(layout, JOB)).toBeNull();
  await keepPicture(layout, JOB, RENDERED);
  expect(await keptPicture(layout, JOB)).toEqual(RENDERED);
  for (const other of [
    { bytes: Buffer.from('another') },
    { type: 'png' as const },
    { longSide: 1200 },
    { quality: 60 },
  ])
    expect(await keptPicture(layout, { ...JOB, ...other })).toBeNull();
});

it('gives nothing back that is not what was put there', async () => {
  await keepPicture(layout, JOB, RENDERED);
  const [name = ''] = await readdir(layout.cache.pictures);
  const file = join(layout.cache.pictures, name);
  const kept = await readFile(file);
  for (const spoilt of [kept.subarray(0, -1), Buffer.concat([kept, Buffer.from('x')]), Buffer.alloc(0)]) {
    await writeFile(file, spoilt);
    expect(await keptPicture(layout, JOB)).toBeNull();
  }
  await keepPicture(layout, JOB, RENDERED);
  expect(await keptPicture(layout, JOB)).toEqual(RENDERED);
});

it('takes away what a killed program left among the pictures', async () => {
  await keepPicture(layout, JOB, RENDERED);
  const left = join(layout.cache.pictures, '.dateline-0123456789abcdef.tmp');
  await writeFile(left, 'half');
  await utimes(left, 1, 1);
  await keepPicture(layout, { ...JOB, quality: 60 }, RENDERED);
  expect((await readdir(layout.cache.pictures)).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('puts nothing behind a link in the place of the pictures, and is no failure where it cannot be kept', async () => {
  const theirs = await temporaryFolder();
  await keepPicture(layout, JOB, RENDERED);
  const elsewhere = libraryLayout(await temporaryFolder());
  await mkdir(elsewhere.cache.folder, { recursive: true });
  await symlink(theirs, elsewhere.cache.pictures);
  await keepPicture(elsewhere, JOB, RENDERED);
  expect(await readdir(theirs)).toEqual([]);
  const blocked = libraryLayout(await temporaryFolder());
  await mkdir(join(blocked.cache.mark, 'in-the-way'), { recursive: true });
  await keepPicture(blocked, JOB, RENDERED);
  expect(await keptPicture(blocked, JOB)).toBeNull();
});

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { takeIndexFile } from '../../../../electron/library/cache/index-file.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import type { LibraryLayout } from '../../../../electron/library/ports/library-layout.ts';
import { temporaryFolder } from '../temporary-library.ts';

/** No system gives out a number as high. */
const NOBODY = 2_147_483_647;

let layout: LibraryLayout;
beforeEach(async () => {
  layout = libraryLayout(await temporaryFolder());
  mkdirSync(layout.stories);
});

it('is kept in the cache of the person, for the person alone, and not in the library', () => {
  const file = takeIndexFile(layout);
  expect(file.path).toBe(layout.cache.indexFile);
  expect(JSON.parse(readFileSync(layout.cache.mark, 'utf8'))).toEqual({ library: layout.folder });
  if (process.platform !== 'win32') expect(lstatSync(layout.cache.folder).mode & 0o777).toBe(0o700);
  file.release();
  expect(existsSync(layout.cache.indexOwner)).toBe(false);
  expect(existsSync(layout.ownFolder)).toBe(false);
});

it('gives whoever comes second a copy of the index, and takes away those of programs that are gone', () => {
  const left = join(tmpdir(), `dateline-index-${NOBODY}-12345678-1234-1234-1234-123456789abc`);
  const somebodys = join(tmpdir(), `dateline-index-${NOBODY}-notes`);
  for (const folder of [left, somebodys]) mkdirSync(folder);
  writeFileSync(join(left, 'index.sqlite'), 'as large as the library');
  const owner = takeIndexFile(layout);
  writeFileSync(owner.path, 'what is known');

  const first = takeIndexFile(layout);
  expect(existsSync(left)).toBe(false);
  expect(existsSync(somebodys)).toBe(true);
  rmSync(somebodys, { recursive: true });
  const second = takeIndexFile(layout);
  expect(readFileSync(first.path, 'utf8')).toBe('what is known');
  first.release();
  expect(existsSync(dirname(first.path))).toBe(false);
  expect(existsSync(dirname(second.path))).toBe(true);
  second.release();
  expect(existsSync(dirname(second.path))).toBe(false);
  owner.release();
  const next = takeIndexFile(layout);
  expect(next.path).toBe(layout.cache.indexFile);
  next.release();
});

it('gives way where it is a file of the person’s as well, and so does the mark, and neither is written into', () => {
  const first = takeIndexFile(layout);
  writeFileSync(first.path, 'what is known');
  first.release();
  const { indexFile, mark } = layout.cache;
  const long = new Date('2020-01-01T00:00:00Z');
  for (const path of [indexFile, mark]) {
    linkSync(path, `${path}-of-the-person`);
    utimesSync(path, long, long);
  }
  const said = readFileSync(mark, 'utf8');

  const file = takeIndexFile(layout);
  expect(existsSync(file.path)).toBe(false);
  for (const path of [indexFile, mark]) expect(lstatSync(`${path}-of-the-person`).mtime).toEqual(long);
  expect(readFileSync(`${mark}-of-the-person`, 'utf8')).toBe(said);
  expect(lstatSync(mark).nlink).toBe(1);
  file.release();
});

it('of a library that has gone is not opened to be written, so that all is known when it comes back', () => {
  rmSync(layout.stories, { recursive: true });
  const file = takeIndexFile(layout);
  expect(file.path).not.toBe(layout.cache.indexFile);
  file.release();
});

const IN_THE_WAY: readonly (readonly [string, (path: string) => void])[] = [
  ['a link', (path) => symlinkSync(join(layout.folder, 'theirs'), path)],
  ['a link to a device without an end', (path) => symlinkSync('/dev/zero', path)],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
  ['something that is no text of ours', (path) => writeFileSync(path, 'null')],
];

it.each(IN_THE_WAY)('is taken all the same where %s has the place of its files', (_, put) => {
  writeFileSync(join(layout.folder, 'theirs'), 'a letter');
  for (const path of [layout.cache.indexOwner, layout.cache.mark, layout.cache.indexFile]) {
    takeIndexFile(layout).release();
    rmSync(path, { force: true });
    put(path);
    const file = takeIndexFile(layout);
    expect(file.path).toBe(layout.cache.indexFile);
    const now = lstatSync(path, { throwIfNoEntry: false });
    expect(now?.isFile() ?? true).toBe(true);
    file.discard();
    file.release();
  }
  expect(readFileSync(join(layout.folder, 'theirs'), 'utf8')).toBe('a letter');
});

it('leaves a folder in the place of the index as it is, and works on a copy', () => {
  takeIndexFile(layout).release();
  mkdirSync(layout.cache.indexFile);
  writeFileSync(join(layout.cache.indexFile, 'letter'), 'mine');
  const file = takeIndexFile(layout);
  expect(file.path).not.toBe(layout.cache.indexFile);
  file.release();
  expect(readFileSync(join(layout.cache.indexFile, 'letter'), 'utf8')).toBe('mine');
});

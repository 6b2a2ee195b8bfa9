import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import {
  isKnownWhole,
  keepWholePictures,
  noteWhole,
} from '../../../../electron/library/cache/whole-pictures.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import type { LibraryLayout } from '../../../../electron/library/ports/library-layout.ts';
import { temporaryFolder } from '../temporary-library.ts';

let layout: LibraryLayout;
beforeEach(async () => {
  layout = libraryLayout(await temporaryFolder());
});

it('remembers which pictures were whole, and keeps them with what another Dateline found meanwhile', async () => {
  expect(isKnownWhole(layout, 'one')).toBe(false);
  noteWhole(layout, 'one');
  expect(isKnownWhole(layout, 'one')).toBe(true);
  expect(isKnownWhole(layout, 'two')).toBe(false);
  await mkdir(layout.cache.folder, { recursive: true });
  await writeFile(layout.cache.wholePictures, 'whole 1\ntwo\n');
  await keepWholePictures(layout);
  expect(await readFile(layout.cache.wholePictures, 'utf8')).toBe('whole 1\ntwo\none\n');
});

it('writes nothing where nothing was found since', async () => {
  noteWhole(layout, 'one');
  await keepWholePictures(layout);
  await writeFile(layout.cache.wholePictures, 'as it was');
  await keepWholePictures(layout);
  expect(await readFile(layout.cache.wholePictures, 'utf8')).toBe('as it was');
  noteWhole(layout, 'two');
  await keepWholePictures(layout);
  expect(await readFile(layout.cache.wholePictures, 'utf8')).toBe('whole 1\none\ntwo\n');
});

it.each([
  ['whole 1\none\n', true],
  ['whole 0\none\n', false],
  ['one\n', false],
])('believes only what was judged as pictures are judged now: %j', async (text, isWhole) => {
  await mkdir(layout.cache.folder, { recursive: true });
  await writeFile(layout.cache.wholePictures, text);
  expect(isKnownWhole(layout, 'one')).toBe(isWhole);
  expect(isKnownWhole(layout, '')).toBe(false);
});

it('is no failure where it cannot be kept', async () => {
  noteWhole(layout, 'one');
  await mkdir(layout.cache.mark, { recursive: true });
  await keepWholePictures(layout);
  expect(isKnownWhole(layout, 'one')).toBe(true);
});

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeIndexFile } from '../../../../electron/library/index/own-index.ts';
import { libraryLayout } from '../../../../electron/library/library-layout.ts';

/** No system gives out a number as high. */
const NOBODY = 2_147_483_647;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-own-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('gives a reader a copy of the index, and takes away those of readers that are gone', () => {
  const left = join(tmpdir(), `dateline-index-${NOBODY}-left`);
  mkdirSync(left);
  writeFileSync(join(left, 'index.sqlite'), 'as large as the library');

  const first = takeIndexFile(libraryLayout(folder), true);
  expect(existsSync(left)).toBe(false);
  const second = takeIndexFile(libraryLayout(folder), true);
  expect(existsSync(dirname(first.path))).toBe(true);
  first.release();
  expect(existsSync(dirname(first.path))).toBe(false);
  expect(existsSync(dirname(second.path))).toBe(true);
  second.release();
  expect(existsSync(dirname(second.path))).toBe(false);
});

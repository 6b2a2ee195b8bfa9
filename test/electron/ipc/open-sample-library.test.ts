import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSampleLibrary } from '../../../electron/ipc/open-sample-library.ts';

let root: string;
let sample: string;
let documents: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dateline-sample-'));
  sample = path.join(root, 'sample');
  documents = path.join(root, 'Documents');
  await mkdir(path.join(sample, 'stories'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function openedFolder(): Promise<string> {
  const library = await openSampleLibrary(sample, documents);
  await library.close();
  return path.relative(documents, library.folder);
}

it('copies the sample where the person’s documents are, also when there is no such folder yet', async () => {
  expect(await openedFolder()).toBe('Dateline sample library');
  expect(await readdir(path.join(documents, 'Dateline sample library'))).toContain('stories');
});

it('opens the copy that is there already, with what was written in it', async () => {
  await openedFolder();
  const note = path.join(documents, 'Dateline sample library', 'note.txt');
  await writeFile(note, 'mine');
  expect(await openedFolder()).toBe('Dateline sample library');
  expect(await readFile(note, 'utf8')).toBe('mine');
});

it('leaves a folder of the same name with something else in it alone', async () => {
  const taken = path.join(documents, 'Dateline sample library');
  await mkdir(path.join(taken, 'photos'), { recursive: true });
  expect(await openedFolder()).toBe('Dateline sample library 2');
  expect(await openedFolder()).toBe('Dateline sample library 2');
  expect(await readdir(taken)).toEqual(['photos']);
});

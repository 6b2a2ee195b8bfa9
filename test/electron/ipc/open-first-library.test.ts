import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFirstLibrary } from '../../../electron/ipc/open-first-library.ts';
import { openingMark } from '../../../electron/settings/opening-mark.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dateline-first-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function folder(name: string, ...files: string[]): Promise<string> {
  const made = path.join(root, name);
  await mkdir(made);
  for (const file of files) await mkdir(path.join(made, file));
  return made;
}

async function opened(asked: string | null, last: string | null) {
  const { library, notice } = await openFirstLibrary(asked, last, openingMark(root));
  const name = library?.info.name ?? null;
  await library?.close();
  return { name, notice };
}

it('opens nothing when nothing is known', async () => {
  expect(await opened(null, null)).toEqual({ name: null, notice: null });
});

it('opens the library that was asked for before the last one', async () => {
  const [asked, last] = [await folder('asked', 'stories'), await folder('last', 'stories')];
  expect(await opened(asked, last)).toEqual({ name: 'asked', notice: null });
  expect(await opened(null, last)).toEqual({ name: 'last', notice: null });
});

it('makes a library of an empty folder that was asked for, not of the last one', async () => {
  const empty = await folder('empty');
  expect((await opened(null, empty)).notice?.code).toBe('no-library');
  expect(await readdir(empty)).toEqual([]);
  expect(await opened(empty, null)).toEqual({ name: 'empty', notice: null });
});

it('makes no folder that is missing, and does not fall back to another library', async () => {
  const missing = path.join(root, 'missing');
  const { name, notice } = await opened(missing, await folder('last', 'stories'));
  expect(name).toBeNull();
  expect(notice).toMatchObject({ code: 'library-missing', message: expect.stringContaining(missing) });
  expect(await readdir(root)).toEqual(['last']);
});

it('leaves a folder of something else alone', async () => {
  const photos = await folder('photos', '2024');
  expect((await opened(photos, null)).notice?.code).toBe('no-library');
  expect(await readdir(photos)).toEqual(['2024']);
});

it('says so when it is given a file', async () => {
  const file = path.join(root, 'file');
  await writeFile(file, 'x');
  expect((await opened(file, null)).notice?.message).toContain(file);
});

it('asks before it opens the library again that the last start ended over, by whatever path', async () => {
  const [desk, another] = [await folder('desk', 'stories'), await folder('another', 'stories')];
  const settings = await folder('settings');
  // Killed when the folder was opened, and its stories not yet listed.
  await (await openFirstLibrary(desk, null, openingMark(settings))).library?.close();
  const link = path.join(root, 'link');
  await symlink(desk, link);
  for (const [asked, last] of [
    [null, desk],
    [desk, null],
    [link, null],
  ] as const) {
    const found = await openFirstLibrary(asked, last, openingMark(settings));
    expect(found).toMatchObject({ library: null, notice: null, unfinished: { path: asked ?? last } });
  }
  const mark = openingMark(settings);
  const other = await openFirstLibrary(another, desk, mark);
  expect(other.unfinished).toBeNull();
  mark.end();
  await other.library?.close();
  expect((await openFirstLibrary(null, desk, openingMark(settings))).unfinished).toBeNull();
});

it('does not ask again for a library that did not open and said why', async () => {
  const settings = await folder('settings');
  const missing = path.join(root, 'missing');
  for (let start = 0; start < 2; start++)
    expect(await openFirstLibrary(missing, null, openingMark(settings))).toMatchObject({
      notice: { code: 'library-missing' },
      unfinished: null,
    });
});

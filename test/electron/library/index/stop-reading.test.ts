import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { diskFileSystem, type FileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { createIndex } from '../../../../electron/library/index/create-index.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import type { LibraryLayout } from '../../../../electron/library/ports/library-layout.ts';
import { printStory } from '../../../../electron/library/story-file/print-story.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { PageRequest, ReadingProgress } from '../../../../shared/library/summary.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { temporaryFolder } from '../temporary-library.ts';

const STORIES = 200;
const FIRST: PageRequest = { from: 0, count: 1, arrangement: NEWEST_FIRST, filter: '' };

async function longLibrary(stories = STORIES): Promise<LibraryLayout> {
  const layout = libraryLayout(await temporaryFolder());
  for (let number = 0; number < stories; number++) {
    const id = `story-${String(number).padStart(4, '0')}`;
    const story = createStory(id, '2026-01-02T03:04:05.000Z', { ...emptyFields('en'), headline: id });
    await mkdir(layout.storyFolder(id), { recursive: true });
    await writeFile(join(layout.storyFolder(id), 'story.json'), printStory(story));
  }
  return layout;
}

it('lets the first question wait for a slow look, and answers the next with what was read', async () => {
  const layout = await longLibrary();
  const fileSystem = {
    ...diskFileSystem,
    // Far longer, for all of them, than the first question waits.
    lstat: (async (path: string) => {
      await delay(20);
      return diskFileSystem.lstat(path);
    }) as typeof diskFileSystem.lstat,
  };
  const timeouts = { warm: 1, cold: 1 };
  const index = createIndex({
    fileSystem: guardLibrary(fileSystem, layout.folder),
    layout,
    readOnly: false,
    timeouts,
  });
  await index.page(FIRST);
  // Whoever waited again would wait for all of it.
  timeouts.cold = 2 ** 30;
  let read = 0;
  while (read === 0) {
    await delay(1);
    read = (await index.page(FIRST)).total;
  }
  expect(read).toBeLessThan(STORIES);
  await index.close();
});

it('shows the newest of a long library that was not known, long before all of it is read', async () => {
  const many = 1010;
  const layout = await longLibrary(many);
  let isShown = () => {};
  const shown = new Promise<void>((resolve) => {
    isShown = resolve;
  });
  let looks = 0;
  const fileSystem = {
    ...diskFileSystem,
    lstat: (async (path: string) => {
      // Nobody would wait for the rest.
      if (path.endsWith('story.json') && ++looks > 100) await shown;
      return diskFileSystem.lstat(path);
    }) as typeof diskFileSystem.lstat,
  };
  const index = createIndex({
    fileSystem: guardLibrary(fileSystem, layout.folder),
    layout,
    readOnly: false,
    timeouts: { warm: 2 ** 30, cold: 2 ** 30 },
  });
  const first = await index.ids({ ...FIRST, count: 40 });
  isShown();
  const newest = Array.from({ length: 32 }, (_, nth) => `story-${String(many - 1 - nth).padStart(4, '0')}`);
  expect(first).toHaveLength(32);
  expect(new Set(first)).toEqual(new Set(newest));
  await vi.waitFor(async () => expect((await index.page(FIRST)).total).toBe(many), 20_000);
  await index.close();
});

describe('a list that is longer than anybody waits for', () => {
  async function knownLibrary(fileSystem: FileSystem) {
    const layout = await longLibrary();
    const whole = { warm: Number.POSITIVE_INFINITY, cold: Number.POSITIVE_INFINITY };
    const before = createIndex({
      fileSystem: guardLibrary(diskFileSystem, layout.folder),
      layout,
      readOnly: false,
      timeouts: whole,
    });
    expect((await before.page(FIRST)).total).toBe(STORIES);
    await before.close();
    await rm(layout.storyFolder('story-0000'), { recursive: true });
    const timeouts = { warm: 2 ** 30, cold: 2 ** 30, atMost: STORIES - 1 };
    return createIndex({
      fileSystem: guardLibrary(fileSystem, layout.folder),
      layout,
      readOnly: false,
      timeouts,
    });
  }

  it('is shown as it was, and then as it is', async () => {
    let answers = () => {};
    const slow = new Promise<void>((resolve) => {
      answers = resolve;
    });
    const readdir = (async (path: string, options: { withFileTypes: true }) => {
      await slow;
      return diskFileSystem.readdir(path, options);
    }) as unknown as FileSystem['readdir'];
    const index = await knownLibrary({ ...diskFileSystem, readdir });
    expect((await index.page(FIRST)).total).toBe(STORIES);
    answers();
    await vi.waitFor(async () => expect((await index.page(FIRST)).total).toBe(STORIES - 1), 20_000);
    await index.close();
  });

  it('says that its disk failed, though nobody waited for it', async () => {
    const readdir = (() =>
      Promise.reject(
        Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: 'scandir' }),
      )) as unknown as FileSystem['readdir'];
    const index = await knownLibrary({ ...diskFileSystem, readdir });
    expect((await index.page(FIRST)).total).toBe(STORIES);
    await vi.waitFor(() => expect(index.page(FIRST)).rejects.toThrow(/look through the stories/), 20_000);
    await index.close();
  });
});

it('stops reading a long library when it is told to, lists what was read, and goes on', async () => {
  const layout = await longLibrary();
  const told: ReadingProgress[] = [];
  const index = createIndex({
    fileSystem: guardLibrary(diskFileSystem, layout.folder),
    layout,
    readOnly: false,
    timeouts: { warm: Number.POSITIVE_INFINITY, cold: Number.POSITIVE_INFINITY },
    onProgress: (progress) => {
      told.push(progress);
      if (told.length === 1) index.stopReading();
    },
  });
  const total = async () => (await index.page(FIRST)).total;
  const read = await total();
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(STORIES);
  expect(told.at(-1)).toEqual({ done: read, total: STORIES, stopped: true });
  // Coming back to the window does not begin it again by itself.
  expect(await index.refresh()).toBe(false);
  expect(await total()).toBe(read);

  index.goOnReading();
  await vi.waitFor(() => expect(told.at(-1)).toBeNull(), 20_000);
  expect(await total()).toBe(STORIES);

  // Looking again is told only where there is something to tell.
  told.length = 0;
  await index.refresh();
  expect(told).toEqual([null]);
  await rm(layout.storyFolder('story-0000'), { recursive: true });
  await writeFile(join(layout.storyFolder('story-0001'), 'story.json'), '{}');
  await index.refresh();
  expect(told.at(1)).toMatchObject({ total: STORIES - 1 });
  await index.close();
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { createIndex } from '../../../../electron/library/index/create-index.ts';
import type { StoryIndex } from '../../../../electron/library/index/story-index.ts';
import { type LibraryLayout, libraryLayout } from '../../../../electron/library/library-layout.ts';
import { printStory } from '../../../../electron/library/print-story.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { ReadingProgress } from '../../../../shared/library/summary.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { temporaryFolder } from '../temporary-library.ts';

const STORIES = 200;

async function longLibrary(): Promise<LibraryLayout> {
  const layout = libraryLayout(await temporaryFolder());
  for (let number = 0; number < STORIES; number++) {
    const id = `story-${String(number).padStart(4, '0')}`;
    const story = createStory(id, '2026-01-02T03:04:05.000Z', { ...emptyFields('en'), headline: id });
    await mkdir(layout.storyFolder(id), { recursive: true });
    await writeFile(join(layout.storyFolder(id), 'story.json'), printStory(story));
  }
  return layout;
}

it('keeps the first question waiting for a look that takes its time, and answers the next with what was read', async () => {
  const layout = await longLibrary();
  const fileSystem = {
    ...diskFileSystem,
    // As long as the first question waits, and begun later.
    lstat: (async (path: string) => {
      await delay(1);
      return diskFileSystem.lstat(path);
    }) as typeof diskFileSystem.lstat,
  };
  const patience = { warm: 1, cold: 1 };
  let index!: StoryIndex;
  const page = () => index.page({ from: 0, count: 1, arrangement: NEWEST_FIRST, filter: '' });
  const second = new Promise<number>((resolve, reject) => {
    const onProgress = () => {
      patience.cold = 2 ** 30;
      page().then(({ total }) => resolve(total), reject);
    };
    index = createIndex({ fileSystem, layout, readOnly: false, patience, onProgress });
  });
  await page();
  expect(await second).toBeGreaterThan(0);
  expect(await second).toBeLessThan(STORIES);
  await index.close();
});

it('stops reading a long library when it is told to, lists what was read, and goes on', async () => {
  const layout = await longLibrary();
  const told: ReadingProgress[] = [];
  const index = createIndex({
    fileSystem: diskFileSystem,
    layout,
    readOnly: false,
    patience: { warm: Number.POSITIVE_INFINITY, cold: Number.POSITIVE_INFINITY },
    onProgress: (progress) => {
      told.push(progress);
      if (told.length === 1) index.stopReading();
    },
  });
  const total = async () =>
    (await index.page({ from: 0, count: 1, arrangement: NEWEST_FIRST, filter: '' })).total;
  const read = await total();
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(STORIES);
  expect(told.at(-1)).toEqual({ done: read, total: STORIES, stopped: true });
  // Coming back to the window does not begin it again by itself.
  expect(await index.refresh()).toBe(false);
  expect(await total()).toBe(read);

  index.goOnReading();
  await vi.waitFor(() => expect(told.at(-1)).toBeNull());
  expect(await total()).toBe(STORIES);
  await index.close();
});

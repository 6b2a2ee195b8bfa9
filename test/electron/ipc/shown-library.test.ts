import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { showLibrary } from '../../../electron/ipc/shown-library.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { openSettings } from '../../../electron/settings/open-settings.ts';
import { openingMark } from '../../../electron/settings/opening-mark.ts';
import type { AppError } from '../../../shared/result.ts';
import { temporaryFolder } from '../library/temporary-library.ts';

async function libraryFolder(name: string): Promise<string> {
  const folder = join(await temporaryFolder(), name);
  await mkdir(join(folder, 'stories'), { recursive: true });
  return folder;
}

/** A start of the program with these settings; nobody asks for the list before a test says so. */
async function start(asked: string | null, own: string) {
  const { settings } = await openSettings({ folder: own, version: '0.1.0' });
  const desk = createLibrarySlot();
  const notices: (AppError | null)[] = [];
  const followed = vi.fn();
  const opened = vi.fn();
  const mark = openingMark(own);
  const shown = showLibrary({
    desk,
    settings,
    mark,
    asked,
    notice: (problem) => notices.push(problem),
    save: async () => true,
    opened,
    followLibrary: followed,
  });
  await shown.started;
  onTestFinished(async () => {
    await desk.close();
    await settings.idle();
  });
  return { shown, desk, settings, notices, followed, opened };
}

it('opens the library that was asked for, and the next start opens it again', async () => {
  const [own, city] = [await temporaryFolder(), await libraryFolder('city')];
  const first = await start(city, own);
  expect(first.desk.library().info.name).toBe('city');
  expect(first.notices).toEqual([null]);
  expect(first.followed).toHaveBeenCalledOnce();
  first.shown.listed();
  await first.desk.close();
  await first.settings.idle();
  const second = await start(null, own);
  expect(second.desk.library().folder).toBe(first.settings.current.lastLibrary);
});

it('asks before a library is opened whose stories the last start did not come to list', async () => {
  const [own, city] = [await temporaryFolder(), await libraryFolder('city')];
  const first = await start(city, own);
  await first.desk.close();
  await first.settings.idle();
  const second = await start(null, own);
  expect(second.desk.current()).toBeNull();
  expect(second.shown.unfinished()).toMatchObject({ name: 'city' });
  expect(second.followed).not.toHaveBeenCalled();
});

it('says why the library that was open last is not there', async () => {
  const own = await temporaryFolder();
  const { notices, desk, shown } = await start(join(own, 'gone'), own);
  expect(notices).toMatchObject([{ code: 'library-missing' }]);
  expect([desk.current(), shown.unfinished()]).toEqual([null, null]);
});

it('remembers the library that a person goes to, and tells the window', async () => {
  const [own, city] = [await temporaryFolder(), await libraryFolder('city')];
  const { shown, desk, settings, opened, followed } = await start(null, own);
  shown.display.opening(city);
  const library = await openLibrary(city);
  await desk.change(library);
  shown.display.moved(library);
  expect(settings.current.lastLibrary).toBe(library.folder);
  expect(opened.mock.calls).toEqual([[library.info]]);
  expect(followed).toHaveBeenCalledOnce();
});

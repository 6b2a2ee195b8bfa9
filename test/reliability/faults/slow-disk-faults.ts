import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../electron/library/disk/file-system.ts';
import { openLibrary } from '../../../electron/library/opening/open-library.ts';
import { LONGEST_MS } from '../../../renderer/session/save-schedule.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { deskPlace, makeDesk } from '../make-desk.ts';

const WRITE_MS = 2000;
/** What was typed must be on some disk within a second: this is left of it when a window has waited before the save. */
const KEPT_WITHIN_MS = 1000 - LONGEST_MS;
/** Whoever asks for something else meanwhile must not wait for the write. */
const ANSWER_WITHIN_MS = 700;

/**
 * Types on a disk that takes two seconds for each write: the words are on this computer before a second is
 * over, and nothing else waits.
 */
export async function slowDiskFaults(home: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const place = deskPlace(home);
  const { first, second } = await makeDesk(place);
  const library = await openLibrary(place.folder, slowFileSystem(place.folder));
  await library.acquire({ recovery: join(home, 'recovery'), watch: false });
  const { story, revision } = await library.open(first);
  const keptHeadline = async () => (await library.context.recovery?.read(first))?.story.headline;
  const change = { id: first, base: revision, fields: { ...fieldsOf(story), headline: 'First burst' } };
  const began = performance.now();
  const saving = library.save(change);

  await until(async () => (await keptHeadline()) === 'First burst');
  const kept = performance.now() - began;
  if (kept > KEPT_WITHIN_MS) faults.push(`the words were on no disk for ${Math.round(kept)} ms`);

  const typed = performance.now();
  await library.keepTyped({ ...change, fields: { ...change.fields, headline: 'Second burst' } });
  if ((await keptHeadline()) !== 'Second burst') faults.push('what was typed during the save was not kept');
  for (const ask of [() => library.list(), () => library.read(second), () => library.history.list(second)]) {
    await ask();
  }
  const answered = performance.now() - typed;
  if (answered > ANSWER_WITHIN_MS)
    faults.push(`other stories waited ${Math.round(answered)} ms for the disk`);

  const saved = await saving;
  if ((await keptHeadline()) !== undefined) faults.push('an older text is kept after a newer one was saved');
  const next = { ...change, base: saved.revision, fields: { ...change.fields, headline: 'Second burst' } };
  await library.save(next);
  const { headline } = await library.read(first);
  if (headline !== 'Second burst') faults.push(`“${headline}” is what the slow disk has`);
  await library.close();
  return faults;
}

/** Every write below `folder` takes its time; the disk of this computer does not. */
function slowFileSystem(folder: string): FileSystem {
  return {
    ...diskFileSystem,
    open: (async (path: string, flags: OpenMode) => {
      const handle = await diskFileSystem.open(path, flags);
      if (!path.startsWith(folder) || !path.includes('stories')) return handle;
      const { writeFile } = handle;
      handle.writeFile = (async (data: string | Uint8Array) => {
        await delay(WRITE_MS);
        return writeFile.call(handle, data);
      }) as typeof handle.writeFile;
      return handle;
    }) as FileSystem['open'],
  };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 4 * WRITE_MS;
  while (!(await isSo())) {
    if (performance.now() > end) return;
    await delay(10);
  }
}

import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSerialQueue } from '../../../../electron/library/concurrency/serial-queue.ts';
import { createIndexTidying } from '../../../../electron/library/index/index-tidying.ts';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

describe('while a library is open', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  /** An index that takes so many steps, each as long as `stepMs`. */
  function untidy(steps: number, stepMs: number) {
    const database = {
      left: steps,
      get isUntidy() {
        return database.left > 0;
      },
      get hasRemoved() {
        return database.left > 0;
      },
      tidy() {
        vi.advanceTimersByTime(stepMs);
        database.left--;
      },
    };
    const scanning = { now: false };
    const tidying = createIndexTidying(
      { database: () => database as never },
      { orMadeAnew: (work) => work() },
      createSerialQueue(),
      () => scanning.now,
    );
    return { database, tidying, scanning };
  }

  it('tidies up when nobody has asked for anything for two seconds', async () => {
    const { database, tidying } = untidy(5, 10);
    tidying.stirred();
    await vi.advanceTimersByTimeAsync(1500);
    tidying.stirred();
    await vi.advanceTimersByTimeAsync(1500);
    expect(database.left).toBe(5);
    await vi.advanceTimersByTimeAsync(2500);
    await vi.waitFor(() => expect(database.left).toBe(0));
  });

  it('waits while the stories are looked through', async () => {
    const { database, tidying, scanning } = untidy(1, 10);
    scanning.now = true;
    tidying.stirred();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(database.left).toBe(1);
    scanning.now = false;
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(database.left).toBe(0));
  });

  it('rests sixty times as long as it worked', async () => {
    const { database, tidying } = untidy(10, 100);
    tidying.stirred();
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(database.left).toBe(0));
    database.left = 1;
    tidying.stirred();
    await vi.advanceTimersByTimeAsync(50_000);
    expect(database.left).toBe(1);
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.waitFor(() => expect(database.left).toBe(0));
  });

  it('takes a quarter of a second and no more when the library is closed', async () => {
    const { database, tidying } = untidy(100, 50);
    tidying.stirred();
    await tidying.end();
    expect(database.left).toBe(95);
  });
});

it('leaves no word of a story that was thrown away for good in the index of a closed library', async () => {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Xyzinformant' }, [paragraph('Xyzwitness saw it.')]);
  await writeStory(library, { headline: 'Talks' });
  await library.list();
  const { indexFile } = library.context.layout.cache;
  expect((await readFile(indexFile)).includes('witness')).toBe(true);
  await library.bin(id);
  await library.binned.remove((await library.binned.list()).map(({ name }) => name));
  await library.close();
  const bytes = (await readFile(indexFile)).toString('latin1').toLowerCase();
  expect([bytes.includes('informant'), bytes.includes('witness')]).toEqual([false, false]);
  const again = await openLibrary(library.folder);
  expect((await again.list()).stories.map(({ headline }) => headline)).toEqual(['Talks']);
  await again.close();
});

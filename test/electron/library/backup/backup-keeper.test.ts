import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackupJob, BackupOutcome } from '../../../../electron/library/backup/backup-job.ts';
import { createBackupKeeper } from '../../../../electron/library/backup/backup-keeper.ts';
import type { BackupChoice, BackupServices } from '../../../../electron/library/backup/backup-services.ts';
import { chosenStore, storeFor } from '../../../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../../../electron/library/backup/take-backup.ts';
import { diskFileSystem } from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import type { BackupStatus } from '../../../../shared/backup/backup.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function setUp(run?: BackupServices['run']) {
  const library = await temporaryLibrary();
  await writeStory(library);
  const folder = await temporaryFolder();
  const choices = new Map<string, BackupChoice>();
  const jobs: BackupJob[] = [];
  const told: BackupStatus[] = [];
  const clock = { now: Date.UTC(2026, 10, 25, 12) };
  const free = { here: 50e9, there: 50e9 };
  const really = async (job: BackupJob): Promise<BackupOutcome> => {
    const store = await chosenStore(diskFileSystem, job, job.library);
    await takeBackup({ store, library: guardLibrary(diskFileSystem, job.library), now: clock.now });
    return { kind: 'done', skipped: [] };
  };
  const keeper = createBackupKeeper({
    choice: (of) => choices.get(of) ?? null,
    choose: async (of, choice) => {
      if (choice) choices.set(of, choice);
      else choices.delete(of);
    },
    run: (job, signal, onProgress) => {
      jobs.push(job);
      return run ? run(job, signal, onProgress) : really(job);
    },
    free: async (of) => (of === library.folder ? free.here : free.there),
    tell: (status) => told.push(status),
    now: () => clock.now,
  });
  await keeper.follow(library.folder);
  return { library, folder, keeper, jobs, told, clock, choices, free };
}

describe('the backups of the open library', () => {
  it('are not made before somebody chose a folder', async () => {
    const { keeper, jobs } = await setUp();
    await keeper.tick();
    await keeper.beforeQuit(1000);
    expect(jobs).toEqual([]);
    expect(await keeper.status()).toMatchObject({ folder: null, lastGood: null, warning: null });
    await expect(keeper.runNow()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are made when the hour is over, and told', async () => {
    const { keeper, jobs, folder, clock, told } = await setUp();
    await keeper.chooseFolder(folder);
    await keeper.tick();
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject({ ifChanged: false });
    expect(told.some(({ running }) => running !== null)).toBe(true);
    expect(told.at(-1)).toMatchObject({
      running: null,
      lastGood: new Date(clock.now).toISOString(),
      problem: null,
    });
    clock.now += 59 * MINUTE;
    await keeper.tick();
    expect(jobs).toHaveLength(1);
    clock.now += MINUTE;
    await keeper.tick();
    expect(jobs).toHaveLength(2);
    expect(jobs[1]).toMatchObject({ ifChanged: true });
    clock.now += 25 * HOUR;
    await keeper.tick();
    expect(jobs[2]).toMatchObject({ ifChanged: false });
    // A clock that was set back does not end them.
    clock.now -= 30 * 24 * HOUR;
    await keeper.tick();
    expect(jobs).toHaveLength(4);
  });

  it('say why they fail, and are tried again when the disk is back', async () => {
    const { keeper, folder, clock, jobs } = await setUp();
    await keeper.chooseFolder(folder);
    await keeper.runNow();
    await rm(folder, { recursive: true });
    clock.now += 2 * HOUR;
    await keeper.tick();
    expect((await keeper.status()).problem).toMatch(/^The backup disk is not there/);
    clock.now += 9 * MINUTE;
    await keeper.tick();
    expect(jobs).toHaveLength(2);
    clock.now += MINUTE;
    await keeper.tick();
    expect(jobs).toHaveLength(3);
  });

  it.each(['empty', 'full'])(
    'are begun anew on no %s disk that stands in the place of theirs',
    async (disk) => {
      const { library, keeper, folder, clock, choices } = await setUp();
      await keeper.chooseFolder(folder);
      await keeper.runNow();
      const { lastGood } = await keeper.status();
      const away = `${folder}-away`;
      await rename(folder, away);
      await mkdir(folder);
      if (disk === 'full') {
        // It holds the backups of another desk in a folder of the same name.
        const other = await temporaryLibrary();
        const [own = ''] = await readdir(away);
        await mkdir(join(folder, own));
        const { folder: theirs } = await storeFor(diskFileSystem, await temporaryFolder(), other.folder);
        await rename(theirs, join(folder, own));
      }
      clock.now += 2 * HOUR;
      await keeper.tick();
      const there = disk === 'empty' ? 'The backup disk is not there' : 'Another disk is in the place';
      expect((await keeper.status()).problem).toContain(there);
      await expect(keeper.runNow()).rejects.toThrow(there);
      await expect(keeper.store()).rejects.toThrow(there);
      await keeper.follow(library.folder);
      expect((await keeper.status()).problem).toContain(there);
      expect((await readdir(folder)).length).toBe(disk === 'empty' ? 0 : 1);
      expect(choices.size).toBe(1);
      await rm(folder, { recursive: true });
      await rename(away, folder);
      await keeper.follow(library.folder);
      expect(await keeper.status()).toMatchObject({ problem: null, lastGood });
    },
  );

  it('warn when the last good one is old', async () => {
    const { keeper, folder, clock } = await setUp(async () => {
      throw new DatelineError('not-found', 'The disk is not there.');
    });
    await keeper.chooseFolder(folder);
    await keeper.tick();
    expect(await keeper.status()).toMatchObject({ problem: 'The disk is not there.', warning: null });
    clock.now += 3 * 24 * HOUR;
    expect((await keeper.status()).warning).toContain('no good backup');
  });

  it('warn as late as the person wants, also after another folder was chosen', async () => {
    const { keeper, folder, clock, choices } = await setUp();
    await keeper.chooseFolder(folder);
    await keeper.tick();
    await rm(folder, { recursive: true });
    clock.now += 6 * 24 * HOUR;
    expect((await keeper.status()).warning).toContain('(6 days)');
    expect(await keeper.warnAfter(7)).toMatchObject({ warnAfterDays: 7, warning: null });
    clock.now += 24 * HOUR;
    expect((await keeper.status()).warning).toContain('(7 days)');
    await keeper.chooseFolder(await temporaryFolder());
    expect((await keeper.status()).warnAfterDays).toBe(7);
    await keeper.forgetFolder();
    await keeper.warnAfter(3);
    expect(choices.size).toBe(0);
  });

  it('warn before a disk is full, also where nobody chose a folder', async () => {
    const { keeper, folder, free } = await setUp();
    free.here = 499_000_000;
    expect((await keeper.status()).warning).toMatch(/this library is nearly full \(499 MB left\)/);
    free.here = 50e9;
    expect((await keeper.status()).warning).toBeNull();
    await keeper.chooseFolder(folder);
    free.there = 400_000_000;
    expect((await keeper.status()).warning).toMatch(/the backups is nearly full \(400 MB left\)/);
  });

  it('tell at once what is left of a disk that fills up, and that there is room again', async () => {
    const { keeper, free, told } = await setUp();
    told.length = 0;
    await keeper.lookAtDisks();
    expect(told).toEqual([]);
    for (const [bytes, warning] of [
      [4_000_000, /nearly full \(4 MB left\)/],
      [1, /nearly full \(less than 1 MB left\)/],
      [0, /is full: what is saved stays/],
    ] as const) {
      free.here = bytes;
      await keeper.lookAtDisks();
      expect(told.at(-1)?.warning).toMatch(warning);
    }
    free.here = 50e9;
    await keeper.lookAtDisks();
    expect(told.at(-1)?.warning).toBeNull();
    expect(told).toHaveLength(4);
    await keeper.lookAtDisks();
    expect(told).toHaveLength(4);
  });

  it('can be called off, and are given up at the end of the program', async () => {
    const { keeper, folder } = await setUp(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          const stop = () => reject(new DatelineError('cancelled', 'Called off.'));
          // It may have been called off before it began.
          if (signal.aborted) stop();
          else signal.addEventListener('abort', stop);
        }),
    );
    await keeper.chooseFolder(folder);
    const run = keeper.runNow();
    await expect.poll(async () => (await keeper.status()).running).not.toBeNull();
    keeper.cancel();
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect((await keeper.status()).problem).toBeNull();
    const again = keeper.runNow();
    await expect.poll(async () => (await keeper.status()).running).not.toBeNull();
    await keeper.beforeQuit(10);
    await expect(again).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('go on with another library, and end when nobody wants them', async () => {
    const { keeper, folder, jobs, choices } = await setUp();
    await keeper.chooseFolder(folder);
    await keeper.runNow();
    await expect(keeper.store()).resolves.toBeDefined();
    const other = await temporaryLibrary();
    await keeper.follow(other.folder);
    expect(await keeper.status()).toMatchObject({ folder: null, lastGood: null });
    await expect(keeper.chooseFolder(other.folder)).rejects.toMatchObject({ code: 'invalid-argument' });
    await expect(keeper.chooseFolder(join(folder, 'missing'))).rejects.toMatchObject({ code: 'not-found' });
    await writeFile(join(folder, 'file'), '');
    await keeper.chooseFolder(folder);
    await keeper.forgetFolder();
    expect(choices.size).toBe(1);
    await keeper.tick();
    expect(jobs).toHaveLength(1);
  });

  it.each([
    [['site.json'], 'without site.json, which could not be read'],
    [['site.json', 'tags.json', 'topics.json'], 'without site.json and 2 more, which could not be read'],
  ])('name what they were made without: %j', async (skipped, told) => {
    const { keeper, folder } = await setUp(async () => ({ kind: 'done', skipped }));
    await keeper.chooseFolder(folder);
    expect((await keeper.runNow()).problem).toContain(told);
  });

  it('have no problem any more once nothing had changed', async () => {
    const outcomes: (BackupOutcome | DatelineError)[] = [
      new DatelineError('not-found', 'The disk is not there.'),
      { kind: 'unchanged' },
    ];
    const { keeper, folder } = await setUp(async () => {
      const next = outcomes.shift();
      if (!next || next instanceof DatelineError) throw next;
      return next;
    });
    await keeper.chooseFolder(folder);
    await expect(keeper.runNow()).rejects.toThrow('The disk is not there.');
    expect((await keeper.status()).problem).toBe('The disk is not there.');
    expect((await keeper.runNow()).problem).toBeNull();
  });

  it('say of a fault of the program that it is one, and that they go on', async () => {
    const { keeper, folder } = await setUp(async () => {
      throw new TypeError('x is not a function');
    });
    await keeper.chooseFolder(folder);
    await expect(keeper.runNow()).rejects.toThrow('x is not a function');
    expect((await keeper.status()).problem).toBe(
      'The last backup failed because of a fault in Dateline (x is not a function): it will be tried again.',
    );
    // A fault is not swallowed where nobody asked either.
    const failing = await setUp(async () => {
      throw new TypeError('x is not a function');
    });
    await failing.keeper.chooseFolder(failing.folder);
    await expect(failing.keeper.tick()).rejects.toThrow('x is not a function');
  });

  it('are made one at a time, and tell how far they are', async () => {
    let end: (outcome: BackupOutcome) => void = () => undefined;
    const { keeper, folder, jobs, told, library } = await setUp((_, __, onProgress) => {
      onProgress({ done: 3, total: 9 });
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    await keeper.chooseFolder(folder);
    const first = keeper.runNow();
    await expect.poll(() => jobs.length).toBe(1);
    const second = keeper.runNow();
    await keeper.tick();
    expect((await keeper.status()).running).toEqual({ done: 3, total: 9 });
    end({ kind: 'unchanged' });
    await Promise.all([first, second]);
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject({ library: library.folder, ifChanged: false });
    await expect.poll(() => told.at(-1)?.running).toBeNull();
  });

  it('are called off where another library is opened, whose they do not count as', async () => {
    const { keeper, folder } = await setUp(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          const stop = () => reject(new DatelineError('access-denied', 'It went wrong.'));
          if (signal.aborted) stop();
          else signal.addEventListener('abort', stop);
        }),
    );
    await keeper.chooseFolder(folder);
    const run = keeper.runNow().catch((cause: unknown) => cause);
    await expect.poll(async () => (await keeper.status()).running).not.toBeNull();
    await keeper.follow(null);
    expect(await run).toMatchObject({ code: 'access-denied' });
    expect(await keeper.status()).toMatchObject({
      problem: null,
      running: null,
      folder: null,
      sameDisk: false,
    });
    await expect(keeper.chooseFolder(folder)).rejects.toMatchObject({ code: 'no-library' });
  });

  it('know whether they lie on the disk of the library', async () => {
    const { keeper, folder } = await setUp();
    expect((await keeper.status()).sameDisk).toBe(false);
    expect((await keeper.chooseFolder(folder)).sameDisk).toBe(true);
    await rm(folder, { recursive: true });
    expect((await keeper.status()).sameDisk).toBe(false);
  });

  it('are remembered only where something new was seen of them', async () => {
    const { keeper, folder, library, choices } = await setUp();
    await keeper.chooseFolder(folder);
    await keeper.runNow();
    const seen = choices.get(library.folder);
    await keeper.follow(library.folder);
    expect(choices.get(library.folder)).toBe(seen);
    for (const list of await readdir(join(seen?.folder ?? '', 'backups')))
      await rm(join(seen?.folder ?? '', 'backups', list));
    await keeper.follow(library.folder);
    expect(choices.get(library.folder)).not.toHaveProperty('lastGood');
    expect((await keeper.status()).lastGood).toBeNull();
  });
});

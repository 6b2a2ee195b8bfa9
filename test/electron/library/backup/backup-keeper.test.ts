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
    choose: (of, choice) => (choice ? choices.set(of, choice) : choices.delete(of)),
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
});

import type { BackupProgress, BackupStatus } from '../../../shared/backup/backup.ts';
import { backupWarning, isNearlyFull } from '../../../shared/backup/backup-warning.ts';
import { DatelineError } from '../../../shared/result.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import type { BackupJob, BackupOutcome } from './backup-job.ts';
import { type BackupStore, type ChosenStore, chosenStore, storeFor } from './backup-store.ts';
import { backupNames } from './list-backups.ts';
import { whenOf } from './manifest.ts';

const HOUR = 3_600_000;
/** A disk that was not there may come back. */
const RETRY_MS = 10 * 60_000;
/** Where nothing changed, a backup is still made once a day: it reads everything back. */
const AT_LEAST_EVERY_MS = 24 * HOUR;

/** What is remembered of the backups of one library. */
export interface BackupChoice extends ChosenStore {
  /** Instants in milliseconds. */
  readonly since: number;
  /** The newest whole backup that was seen there: it is as old while its disk is away. */
  readonly lastGood?: number;
  readonly warnAfterDays: number;
}

export interface BackupServices {
  choice(library: string): BackupChoice | null;
  choose(library: string, choice: BackupChoice | null): void;
  run(
    job: BackupJob,
    signal: AbortSignal,
    onProgress: (progress: BackupProgress) => void,
  ): Promise<BackupOutcome>;
  /** Bytes that are free on the disk of a folder; null when nobody can tell. */
  free(folder: string): Promise<number | null>;
  /** Called whenever the status differs. */
  tell(status: BackupStatus): void;
  now(): number;
}

/** Makes the backups of the open library, each when its time has come. */
export interface BackupKeeper {
  /** Another library was opened, or none is. */
  follow(library: string | null): Promise<void>;
  status(): Promise<BackupStatus>;
  chooseFolder(folder: string): Promise<BackupStatus>;
  forgetFolder(): Promise<BackupStatus>;
  warnAfter(days: number): Promise<BackupStatus>;
  /** Makes one now. Rejects with a sentence. */
  runNow(): Promise<BackupStatus>;
  cancel(): void;
  /**
   * Called every now and then: makes one when its time has come, and looks at the disks. Never rejects for
   * a backup that fails.
   */
  tick(): Promise<void>;
  /** Tells the status anew while a disk is nearly full, or has just got room again: between two ticks it may fill. */
  lookAtDisks(): Promise<void>;
  /** Makes one if its time has come, and gives up after `milliseconds`. */
  beforeQuit(milliseconds: number): Promise<void>;
  /** The backups of the open library. Throws a sentence while there are none. */
  store(): Promise<BackupStore>;
}

export function createBackupKeeper(services: BackupServices): BackupKeeper {
  let library: string | null = null;
  let running: {
    readonly progress: BackupProgress;
    readonly off: AbortController;
    readonly ended: Promise<void>;
  } | null = null;
  let problem: string | null = null;
  let lastTry = 0;
  let lastGood: number | null = null;
  /** A disk was nearly full when it was looked at last. */
  let wasNear = false;

  async function status(): Promise<BackupStatus> {
    const choice = library === null ? null : services.choice(library);
    const [freeHere, freeThere] =
      library === null
        ? [null, null]
        : [await services.free(library), choice ? await services.free(choice.folder) : null];
    return {
      folder: choice?.folder ?? null,
      sameDisk: choice !== null && library !== null && (await isSameDisk(library, choice.folder)),
      lastGood: lastGood === null ? null : new Date(lastGood).toISOString(),
      running: running?.progress ?? null,
      problem,
      warning: backupWarning({
        now: services.now(),
        chosenSince: choice?.since ?? null,
        lastGood,
        warnAfterDays: choice?.warnAfterDays ?? DEFAULT_WARN_AFTER_DAYS,
        freeHere,
        freeThere,
      }),
      warnAfterDays: choice?.warnAfterDays ?? DEFAULT_WARN_AFTER_DAYS,
    };
  }

  async function tell(): Promise<void> {
    services.tell(await status());
  }

  function chosen(): Omit<BackupJob, 'ifChanged'> {
    const choice = library === null ? null : services.choice(library);
    if (library !== null && choice) {
      const { folder, store } = choice;
      return { library, folder, ...(store !== undefined && { store }) };
    }
    throw new DatelineError(
      'not-found',
      'There are no backups of this library yet: choose a folder for them.',
    );
  }

  /** Of the backups that are there; while their disk is not connected, what it said last holds. */
  async function lookBack(): Promise<void> {
    const choice = library === null ? null : services.choice(library);
    lastGood = choice?.lastGood ?? null;
    if (library === null || !choice) return;
    try {
      const store = await chosenStore(diskFileSystem, choice, library);
      const [newest] = await backupNames(store);
      const { lastGood: known, ...rest } = choice;
      lastGood = newest === undefined ? null : Date.parse(whenOf(newest));
      problem = null;
      if ((known ?? null) !== lastGood)
        services.choose(library, lastGood === null ? rest : { ...rest, lastGood });
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      problem = cause.message;
    }
  }

  async function run(ifChanged: boolean): Promise<void> {
    const job = { ...chosen(), ifChanged };
    if (running) return running.ended;
    const off = new AbortController();
    let finish: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      finish = resolve;
    });
    running = { progress: { done: 0, total: 0 }, off, ended };
    lastTry = services.now();
    await tell();
    try {
      const outcome = await services.run(job, off.signal, (progress) => {
        if (!running) return;
        running = { ...running, progress };
        void tell();
      });
      if (library !== job.library) return;
      problem = null;
      if (outcome.kind === 'done') {
        await lookBack();
        if (outcome.skipped.length > 0) problem = skippedWords(outcome.skipped);
      }
    } catch (cause) {
      const isCalledOff = cause instanceof DatelineError && cause.code === 'cancelled';
      if (!isCalledOff && library === job.library) problem = sentenceOf(cause);
      throw cause;
    } finally {
      running = null;
      finish();
      await tell();
    }
  }

  function isDue(): boolean {
    const choice = library === null ? null : services.choice(library);
    if (!choice || running) return false;
    const now = services.now();
    // A clock that was set back must not stop the backups.
    const sinceTry = Math.abs(now - lastTry);
    if (problem !== null) return sinceTry >= RETRY_MS;
    return sinceTry >= HOUR && (lastGood === null || Math.abs(now - lastGood) >= HOUR);
  }

  async function runIfDue(): Promise<void> {
    if (!isDue()) return;
    const isOld = lastGood === null || Math.abs(services.now() - lastGood) >= AT_LEAST_EVERY_MS;
    try {
      await run(!isOld);
    } catch (cause) {
      // Told in the status, and tried again.
      if (!(cause instanceof DatelineError)) throw cause;
    }
  }

  return {
    async follow(next) {
      running?.off.abort();
      await running?.ended;
      library = next;
      problem = null;
      lastTry = 0;
      await lookBack();
      await tell();
    },
    status,
    async chooseFolder(folder) {
      if (library === null)
        throw new DatelineError('no-library', 'No library is open: open or create one first.');
      // The folder of its own that the store has there: where that is gone one day, none is made anew on
      // another disk in its place.
      const store = await storeFor(diskFileSystem, folder, library);
      const warnAfterDays = services.choice(library)?.warnAfterDays ?? DEFAULT_WARN_AFTER_DAYS;
      const { folder: own, id } = store;
      services.choose(library, {
        folder: own,
        ...(id !== null && { store: id }),
        since: services.now(),
        warnAfterDays,
      });
      lastTry = 0;
      await lookBack();
      await tell();
      return status();
    },
    async forgetFolder() {
      running?.off.abort();
      if (library !== null) services.choose(library, null);
      problem = null;
      await lookBack();
      await tell();
      return status();
    },
    async warnAfter(days) {
      const choice = library === null ? null : services.choice(library);
      if (library !== null && choice) services.choose(library, { ...choice, warnAfterDays: days });
      await tell();
      return status();
    },
    async runNow() {
      await run(false);
      return status();
    },
    cancel: () => running?.off.abort(),
    async tick() {
      await runIfDue();
      await tell();
    },
    async lookAtDisks() {
      const choice = library === null ? null : services.choice(library);
      const folders = library === null ? [] : [library, ...(choice ? [choice.folder] : [])];
      const free = await Promise.all(folders.map((folder) => services.free(folder)));
      const isNear = free.some(isNearlyFull);
      // Once more where there is room again: what was said of it is no longer so.
      if (isNear || wasNear) await tell();
      wasNear = isNear;
    },
    async beforeQuit(milliseconds) {
      const timer = setTimeout(() => running?.off.abort(), milliseconds);
      try {
        await (running ? running.ended : runIfDue());
      } finally {
        clearTimeout(timer);
      }
    },
    store: async () => {
      const choice = chosen();
      return chosenStore(diskFileSystem, choice, choice.library);
    },
  };
}

export const DEFAULT_WARN_AFTER_DAYS = 2;

function skippedWords(paths: readonly string[]): string {
  const [first = '', ...rest] = paths;
  const others = rest.length === 0 ? '' : ` and ${rest.length} more`;
  return `The last backup was made without ${first}${others}, which could not be read: check the library's disk.`;
}

function sentenceOf(cause: unknown): string {
  if (cause instanceof DatelineError) return cause.message;
  const what = cause instanceof Error ? cause.message : String(cause);
  return `The last backup failed because of a fault in Dateline (${what}): it will be tried again.`;
}

async function isSameDisk(a: string, b: string): Promise<boolean> {
  try {
    return (await diskFileSystem.stat(a)).dev === (await diskFileSystem.stat(b)).dev;
  } catch {
    // A disk that is not connected is another one.
    return false;
  }
}

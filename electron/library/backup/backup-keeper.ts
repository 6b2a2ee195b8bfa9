import type { BackupStatus } from '../../../shared/backup/backup.ts';
import { DatelineError } from '../../../shared/result.ts';
import { isBackupDue, isBackupOld } from './backup-due.ts';
import type { BackupServices } from './backup-services.ts';
import { backupStatus } from './backup-status.ts';
import type { BackupStore } from './backup-store.ts';
import { createDiskRoom } from './disk-room.ts';
import { choiceOf, jobOf, readLastBackup, rememberedStore, rememberStore } from './remembered-store.ts';
import { createRunningBackup } from './running-backup.ts';

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
  let problem: string | null = null;
  let lastTry = 0;
  let lastGood: number | null = null;
  const running = createRunningBackup(services.run, tell);
  const lookAtRoom = createDiskRoom(services.free, tell);
  const choice = () => choiceOf(services, library);

  function status(): Promise<BackupStatus> {
    const state = { library, choice: choice(), lastGood, running: running.progress, problem };
    return backupStatus(state, services);
  }

  async function tell(): Promise<void> {
    services.tell(await status());
  }

  async function told(): Promise<BackupStatus> {
    await tell();
    return status();
  }

  async function look(): Promise<void> {
    lastGood = choice()?.lastGood ?? null;
    const found = await readLastBackup(services, library);
    lastGood = found.lastGood;
    if (found.problem !== undefined) problem = found.problem;
  }

  async function run(ifChanged: boolean): Promise<void> {
    const job = { ...jobOf(services, library), ifChanged };
    if (running.progress) return running.ended();
    lastTry = services.now();
    await running.make(job, async (making) => {
      try {
        const outcome = await making;
        if (library !== job.library) return;
        problem = null;
        if (outcome.kind !== 'done') return;
        await look();
        if (outcome.skipped.length > 0) problem = skippedWords(outcome.skipped);
      } catch (cause) {
        const isCalledOff = cause instanceof DatelineError && cause.code === 'cancelled';
        if (!isCalledOff && library === job.library) problem = sentenceOf(cause);
        throw cause;
      }
    });
  }

  async function runIfDue(): Promise<void> {
    const times = { now: services.now(), lastTry, lastGood };
    if (!choice() || running.progress || !isBackupDue(times, problem !== null)) return;
    try {
      await run(!isBackupOld(times));
    } catch (cause) {
      // Told in the status, and tried again.
      if (!(cause instanceof DatelineError)) throw cause;
    }
  }

  return {
    async follow(next) {
      running.abort();
      await running.ended();
      library = next;
      problem = null;
      lastTry = 0;
      await look();
      await tell();
    },
    status,
    async chooseFolder(folder) {
      await rememberStore(services, library, folder);
      lastTry = 0;
      await look();
      return told();
    },
    async forgetFolder() {
      running.abort();
      if (library !== null) await services.choose(library, null);
      problem = null;
      await look();
      return told();
    },
    async warnAfter(days) {
      const chosen = choice();
      if (library !== null && chosen) await services.choose(library, { ...chosen, warnAfterDays: days });
      return told();
    },
    async runNow() {
      await run(false);
      return status();
    },
    cancel: running.abort,
    async tick() {
      await runIfDue();
      await tell();
    },
    lookAtDisks: () => lookAtRoom([library, choice()?.folder].filter((folder) => typeof folder === 'string')),
    async beforeQuit(milliseconds) {
      const timer = setTimeout(running.abort, milliseconds);
      try {
        await (running.progress ? running.ended() : runIfDue());
      } finally {
        clearTimeout(timer);
      }
    },
    store: () => rememberedStore(services, library),
  };
}

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

import { DatelineError } from '../../../shared/result.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import type { BackupJob } from './backup-job.ts';
import { type BackupChoice, type BackupServices, DEFAULT_WARN_AFTER_DAYS } from './backup-services.ts';
import { type BackupStore, chosenStore, storeFor } from './backup-store.ts';
import { backupNames } from './list-backups.ts';
import { whenOf } from './manifest.ts';

type Choices = Pick<BackupServices, 'choice' | 'choose' | 'now'>;

/** What is remembered of where a library is backed up to; null where no library is open. */
export function choiceOf(choices: Choices, library: string | null): BackupChoice | null {
  return library === null ? null : choices.choice(library);
}

/** What a backup of the library is made of. Throws a sentence while there are none of it. */
export function jobOf(choices: Choices, library: string | null): Omit<BackupJob, 'ifChanged'> {
  const choice = choiceOf(choices, library);
  if (library !== null && choice) {
    const { folder, store } = choice;
    return { library, folder, ...(store !== undefined && { store }) };
  }
  throw new DatelineError('not-found', 'There are no backups of this library yet: choose a folder for them.');
}

/** The backups of the library. Throws a sentence while there are none of it. */
export async function rememberedStore(choices: Choices, library: string | null): Promise<BackupStore> {
  const job = jobOf(choices, library);
  return chosenStore(diskFileSystem, job, job.library);
}

/** Remembers a folder for the backups of a library. */
export async function rememberStore(choices: Choices, library: string | null, folder: string): Promise<void> {
  if (library === null)
    throw new DatelineError('no-library', 'No library is open: open or create one first.');
  // The folder of its own that the store has there: where that is gone one day, none is made anew on
  // another disk in its place.
  const { folder: own, id } = await storeFor(diskFileSystem, folder, library);
  await choices.choose(library, {
    folder: own,
    ...(id !== null && { store: id }),
    since: choices.now(),
    warnAfterDays: choices.choice(library)?.warnAfterDays ?? DEFAULT_WARN_AFTER_DAYS,
  });
}

/** Instant of the newest whole backup in milliseconds, and why the backups cannot be looked at. */
export interface LastBackup {
  readonly lastGood: number | null;
  /** Undefined where nothing was looked at. */
  readonly problem?: string | null;
}

/** Of the backups that are there; while their disk is not connected, what it said last holds. */
export async function readLastBackup(choices: Choices, library: string | null): Promise<LastBackup> {
  const choice = choiceOf(choices, library);
  if (library === null || !choice) return { lastGood: null };
  const { lastGood: known = null, ...rest } = choice;
  try {
    const [newest] = await backupNames(await chosenStore(diskFileSystem, choice, library));
    const lastGood = newest === undefined ? null : Date.parse(whenOf(newest));
    if (known !== lastGood) await choices.choose(library, lastGood === null ? rest : { ...rest, lastGood });
    return { lastGood, problem: null };
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    return { lastGood: known, problem: cause.message };
  }
}

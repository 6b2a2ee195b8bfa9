import type { BackupProgress } from '../../../shared/backup/backup.ts';
import type { BackupJob, BackupOutcome } from './backup-job.ts';
import type { BackupServices } from './backup-services.ts';

/** The backup that is being made, if any; one at a time. */
export interface RunningBackup {
  /** Null while none is made. */
  readonly progress: BackupProgress | null;
  /** Resolves when none is made any more. */
  ended(): Promise<void>;
  abort(): void;
  /** Makes one; whatever comes of it is done by `settle` before it counts as ended. */
  make(job: BackupJob, settle: (outcome: Promise<BackupOutcome>) => Promise<void>): Promise<void>;
}

/** `tell` is called when one begins, goes on and has ended. */
export function createRunningBackup(run: BackupServices['run'], tell: () => Promise<void>): RunningBackup {
  let running: {
    readonly progress: BackupProgress;
    readonly off: AbortController;
    readonly ended: Promise<void>;
  } | null = null;

  return {
    get progress() {
      return running?.progress ?? null;
    },
    ended: async () => running?.ended,
    abort: () => running?.off.abort(),
    async make(job, settle) {
      const off = new AbortController();
      let finish: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => {
        finish = resolve;
      });
      running = { progress: { done: 0, total: 0 }, off, ended };
      try {
        await tell();
        const outcome = run(job, off.signal, (progress) => {
          if (!running) return;
          running = { ...running, progress };
          void tell();
        });
        await settle(outcome);
      } finally {
        running = null;
        finish();
        await tell();
      }
    },
  };
}

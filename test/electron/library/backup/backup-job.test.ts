import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BackupJob, backupJob } from '../../../../electron/library/backup/backup-job.ts';
import type { BackupProgress } from '../../../../shared/backup/backup.ts';
import { temporaryFolder } from '../temporary-library.ts';

const JOB: BackupJob = { library: '/desk', folder: '/backups', ifChanged: true };
const CALLED_OFF = { code: 'cancelled', message: 'The backup was called off: nothing was changed.' };

/** A backup whose thread does this; `tell` sends what it is given. */
async function running(program: string, signal = new AbortController().signal) {
  const file = join(await temporaryFolder(), 'thread.mjs');
  await writeFile(
    file,
    `import { parentPort, workerData } from 'node:worker_threads';
const tell = (answer) => parentPort.postMessage(answer);
${program}`,
  );
  const told: BackupProgress[] = [];
  const onProgress = (progress: BackupProgress) => void told.push(progress);
  return { outcome: backupJob(JOB, signal, onProgress, file), told };
}

describe('a backup in a thread of its own', () => {
  it('is given its job, tells how far it is, and answers with what came of it', async () => {
    const { outcome, told } = await running(
      `tell({ kind: 'progress', progress: { done: 1, total: 2 } });
      tell({ kind: 'progress', progress: { done: 2, total: 2 } });
      tell({ kind: 'done', skipped: [workerData.library, workerData.folder, String(workerData.ifChanged)] });`,
    );
    expect(await outcome).toEqual({ kind: 'done', skipped: ['/desk', '/backups', 'true'] });
    expect(told).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
  });

  it('says that nothing had changed', async () => {
    const { outcome } = await running(`tell({ kind: 'unchanged' });`);
    expect(await outcome).toEqual({ kind: 'unchanged' });
  });

  it('fails with the sentence that it was given', async () => {
    const { outcome } = await running(
      `tell({ kind: 'failed', error: { code: 'disk-full', message: 'The disk is full.' } });`,
    );
    await expect(outcome).rejects.toMatchObject({
      name: 'DatelineError',
      code: 'disk-full',
      message: 'The disk is full.',
    });
  });

  it('fails with the fault of the thread', async () => {
    const { outcome } = await running(`throw new TypeError('x is not a function');`);
    await expect(outcome).rejects.toThrow('x is not a function');
  });

  it('is called off at any moment, also before it began', async () => {
    const off = new AbortController();
    const { outcome } = await running('setInterval(() => undefined, 1000);', off.signal);
    off.abort();
    await expect(outcome).rejects.toMatchObject(CALLED_OFF);
    const never = await running(`tell({ kind: 'unchanged' });`, AbortSignal.abort());
    await expect(never.outcome).rejects.toMatchObject(CALLED_OFF);
  });

  it('is not called off any more once it has answered', async () => {
    const off = new AbortController();
    const { outcome } = await running(`tell({ kind: 'unchanged' });`, off.signal);
    await outcome;
    off.abort();
    expect(await outcome).toEqual({ kind: 'unchanged' });
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runningThreads } from '../../../electron/threads/running-threads.ts';
import { standingWorker } from '../../../electron/threads/standing-worker.ts';
import { temporaryFolder } from '../library/temporary-library.ts';

async function worker(code: string): Promise<string> {
  const file = join(await temporaryFolder(), 'worker.mjs');
  await writeFile(
    file,
    `import { parentPort, threadId } from 'node:worker_threads';\nparentPort.on('message', (job) => { ${code} });`,
  );
  return file;
}

const LIMITS = { milliseconds: 30_000, megabytes: 64 };

describe('standingWorker', () => {
  it('answers many jobs in their order with one thread', async () => {
    const standing = standingWorker(await worker('parentPort.postMessage([job, threadId]);'), LIMITS);
    const answers = await Promise.all([1, 2, 3].map((job) => standing.ask<[number, number]>(job)));
    expect(answers.map(([job]) => job)).toEqual([1, 2, 3]);
    expect(new Set(answers.map(([, thread]) => thread)).size).toBe(1);
  });

  it('goes on with a new thread after a job that fails or never ends', async () => {
    const code =
      "if (job === 'fault') throw new TypeError('a fault'); if (job === 'loop') for (;;); parentPort.postMessage(job);";
    const standing = standingWorker(await worker(code), { ...LIMITS, milliseconds: 2000 });
    const [fault, loop, after] = await Promise.allSettled(
      ['fault', 'loop', 'after'].map((job) => standing.ask(job)),
    );
    expect(fault).toMatchObject({ status: 'rejected', reason: { message: 'a fault' } });
    expect(loop).toMatchObject({ status: 'rejected', reason: { reason: 'too-long' } });
    expect(after).toEqual({ status: 'fulfilled', value: 'after' });
  });

  it('ends its thread when it has nothing to do', async () => {
    const before = runningThreads.size;
    const standing = standingWorker(await worker('parentPort.postMessage(job);'), LIMITS, 1);
    expect(await standing.ask('one')).toBe('one');
    await expect.poll(() => runningThreads.size, { timeout: 10_000 }).toBe(before);
    expect(await standing.ask('two')).toBe('two');
  });
});

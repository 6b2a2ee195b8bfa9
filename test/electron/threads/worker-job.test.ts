import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workerJob } from '../../../electron/threads/worker-job.ts';
import { temporaryFolder } from '../library/temporary-library.ts';

async function worker(code: string): Promise<string> {
  const file = join(await temporaryFolder(), 'worker.mjs');
  await writeFile(file, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  return file;
}

const LIMITS = { milliseconds: 30_000, megabytes: 64 };

describe('workerJob', () => {
  it('gives the answer to the job', async () => {
    const file = await worker('parentPort.postMessage({ twice: workerData.n * 2 });');
    expect(await workerJob(file, { n: 21 }, LIMITS)).toEqual({ twice: 42 });
  });

  it('ends a job that never ends', async () => {
    const file = await worker('for (;;);');
    await expect(workerJob(file, null, { ...LIMITS, milliseconds: 200 })).rejects.toMatchObject({
      reason: 'too-long',
    });
  });

  it('outlives a job that eats all memory', async () => {
    const file = await worker('const all = []; for (;;) all.push(new Array(10_000).fill(all.length));');
    await expect(workerJob(file, null, LIMITS)).rejects.toMatchObject({ reason: 'too-much-memory' });
  });

  it('hands on what goes wrong in there', async () => {
    await expect(workerJob(await worker("throw new TypeError('a fault');"), null, LIMITS)).rejects.toThrow(
      'a fault',
    );
    await expect(workerJob(await worker('process.exit(3);'), null, LIMITS)).rejects.toThrow(
      'without an answer',
    );
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workerJob } from '../threads/worker-job.ts';

const LIMITS = { milliseconds: 30_000, megabytes: 200 };

/** The cities of the world, read when they are first asked for. See `readCities` for what they are written in. */
export function worldCities(): () => Promise<string> {
  let reading: Promise<string> | null = null;
  return () => {
    reading ??= read().catch((cause: unknown) => {
      // Whoever asks next may have more luck.
      reading = null;
      throw cause;
    });
    return reading;
  };
}

async function read(): Promise<string> {
  const worker = join(import.meta.dirname, 'cities-worker.js');
  const beside = existsSync(worker) ? worker : join(import.meta.dirname, '..', 'cities-worker.js');
  return workerJob<string>(beside, null, LIMITS);
}

import { bundledFile } from '../../../threads/bundled-file.ts';
import { WorkerJobError, type WorkerLimits, workerJob } from '../../../threads/worker-job.ts';
import type { RenderJob } from './render-job.ts';

const LIMITS: WorkerLimits = { milliseconds: 120_000, megabytes: 1000 };

/** Each picture is several hundred megabytes while it is open. */
const AT_A_TIME = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Renders in a worker; null for a picture that cannot be read, or not in any sensible time. */
export async function renderPicture(job: RenderJob): Promise<Uint8Array | null> {
  if (running >= AT_A_TIME) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    const worker = bundledFile('render-worker.js');
    return worker === null
      ? await (await import('./render-now.ts')).renderNow(job)
      : await workerJob<Uint8Array | null>(worker, job, LIMITS);
  } catch (cause) {
    if (cause instanceof WorkerJobError) return null;
    throw cause;
  } finally {
    running--;
    waiting.shift()?.();
  }
}

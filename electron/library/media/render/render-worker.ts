import { parentPort, workerData } from 'node:worker_threads';
import type { RenderJob } from './render-job.ts';
import { renderNow } from './render-now.ts';

/** The entry of the worker that renders pictures: one job, one answer. */
parentPort?.postMessage(await renderNow(workerData as RenderJob));

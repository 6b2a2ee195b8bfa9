import { parentPort, workerData } from 'node:worker_threads';
import { readTopicsNow, type TopicsJob } from './read-topics.ts';

/** The entry of the thread that reads a file of topics: one job, one answer. */
parentPort?.postMessage(await readTopicsNow(workerData as TopicsJob));

import { parentPort } from 'node:worker_threads';
import { decodeNow } from './decode-now.ts';

/** The entry of a worker that looks at pictures: one answer for each that it is sent, in their order. */
parentPort?.on('message', async (picture: Uint8Array) => {
  parentPort?.postMessage(await decodeNow(picture));
});

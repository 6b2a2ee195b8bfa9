import { parentPort } from 'node:worker_threads';
import { gatherCities } from './gather-cities.ts';

/** The entry of the thread that reads the gazetteer: its memory goes with it. */
parentPort?.postMessage(gatherCities());

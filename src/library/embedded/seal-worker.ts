import { parentPort, workerData } from 'node:worker_threads';
import { readThrough } from './seal.js';

// What a thread does that reads one file through, so that whoever started it can go on: see `sealOf`.
parentPort?.postMessage(await readThrough(String(workerData)));

import { constants, setPriority } from 'node:os';
import type { Embedder } from '../embedding/embedder.js';
import { openEmbedder } from '../embedding/transformers-embedder.js';
import type { BuildOrder } from './build-messages.js';
import { carryOut } from './build-process.js';
import { corpusReading } from './corpus-reading.js';
import type { Reading } from './reading.js';

/** Serves the process that started this one: takes one order, carries it out, ends. It ends as well when that process does. */
export function serveParent(): void {
  serveOrder(corpusReading, openEmbedder);
}

/** {@link serveParent} with another way to read and to embed. Questions go before building, so it runs at the lowest priority. */
export function serveOrder(reading: Reading, open: (options: BuildOrder['embedder']) => Promise<Embedder>): void {
  setPriority(constants.priority.PRIORITY_LOW);
  process.once('disconnect', () => process.exit(1));
  process.once('message', async (order: BuildOrder) => {
    await carryOut(order, reading, open, (report) => process.send?.(report));
    process.removeAllListeners('disconnect');
    process.disconnect?.();
  });
}

import { openEmbedder } from '../embedding/transformers-embedder.js';
import type { BuildOrder, BuildReport } from './build-messages.js';
import { carryOut } from './build-process.js';
import { corpusReading } from './corpus-reading.js';

/** Serves this process' parent: takes one order, carries it out, ends. It also ends when the parent does. */
export function serveParent(): void {
  process.once('disconnect', () => process.exit(1));
  process.once('message', (order: BuildOrder) => {
    carryOut(order, corpusReading, openEmbedder, sendReport).then(
      () => process.disconnect?.(),
      (error: unknown) => {
        throw error;
      },
    );
  });
}

function sendReport(report: BuildReport): void {
  process.send?.(report);
}

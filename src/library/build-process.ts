import type { Embedder } from '../embedding/embedder.js';
import { TienDoError } from '../errors.js';
import { updateLibrary } from './build.js';
import type { BuildOrder, BuildReport } from './build-messages.js';
import type { Reading } from './reading.js';

/** Progress reports are at least this far apart, in milliseconds. */
const reportPause = 100;

/** Carries one order out and reports; the last report is `done`, `refused` or `failed`. */
export async function carryOut(
  order: BuildOrder,
  reading: Reading,
  openEmbedder: (options: BuildOrder['embedder']) => Promise<Embedder>,
  report: (report: BuildReport) => void,
): Promise<void> {
  let embedder: Embedder | null = null;
  let reportedAt = Number.NEGATIVE_INFINITY;
  try {
    embedder = await openEmbedder(order.embedder);
    const { embedder: _, ...options } = order;
    const receipt = await updateLibrary({
      ...options,
      reading,
      embedder,
      onProgress(progress) {
        const now = performance.now();
        if (now - reportedAt < reportPause) return;
        reportedAt = now;
        report({ kind: 'progress', progress });
      },
    });
    report({ kind: 'done', receipt });
  } catch (error) {
    report(reportOf(error));
  } finally {
    await embedder?.close();
  }
}

function reportOf(error: unknown): BuildReport {
  if (error instanceof TienDoError) return { kind: 'refused', code: error.code, facts: error.facts };
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbedder } from '../../embedding/transformers-embedder.js';
import { updateLibrary } from '../../library/build.js';
import { corpusReading } from '../../library/corpus-reading.js';
import type { BuildProgress } from '../../library/receipt.js';
import type { BenchGround } from './bench-messages.js';
import type { IndexMeasurement, StageTime } from './measurement.js';
import { ownSeconds, secondsOf } from './processor-time.js';
import { timedReading } from './timed-reading.js';

const megabyte = 1e6;

/** Builds the library of a corpus from nothing, and says what that took. */
export async function measureIndex({ corpus, data, embedder: options }: BenchGround): Promise<IndexMeasurement> {
  const embedder = await openEmbedder(options);
  const { reading, seconds } = timedReading(corpusReading);
  const turns = indexTurns();
  const [startedAt, before] = [performance.now(), ownSeconds()];
  try {
    const { generation } = await updateLibrary({ corpus, data, reading, embedder, onProgress: turns.onProgress });
    const wallSeconds = (performance.now() - startedAt) / 1000;
    const own = ownSeconds() - before;
    const embed = await secondsOf(embedder.processId());
    const indexing = turns.seconds(before + own);
    const known = Object.values(seconds).reduce((sum, part) => sum + part, 0) + indexing.postings + indexing.vectors;
    const stages: StageTime[] = [
      ...Object.entries(seconds).map(([stage, part]) => ({ stage: stage as StageTime['stage'], seconds: part })),
      { stage: 'embed', seconds: embed },
      { stage: 'store', seconds: own - known },
      { stage: 'postings', seconds: indexing.postings },
      { stage: 'vectors', seconds: indexing.vectors },
    ];
    return {
      ...{ articles: generation.articles, passages: generation.passages, figures: generation.figures },
      processorSeconds: own + (embed ?? 0),
      wallSeconds,
      stages,
      peakMegabytes: (process.resourceUsage().maxRSS * 1024) / megabyte,
      diskMegabytes: (await bytesBelow(data)) / megabyte,
    };
  } finally {
    await embedder.close();
  }
}

/** When postings were begun, and when vectors were. */
function indexTurns() {
  let postingsAt: number | null = null;
  let vectorsAt: number | null = null;
  return {
    onProgress({ stage, total }: BuildProgress) {
      if (stage !== 'index') return;
      if (total === null) postingsAt ??= ownSeconds();
      else vectorsAt ??= ownSeconds();
    },
    seconds: (end: number) => ({
      postings: (vectorsAt ?? end) - (postingsAt ?? end),
      vectors: end - (vectorsAt ?? end),
    }),
  };
}

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

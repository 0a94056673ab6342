import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { lines } from '../../articles/readers/jsonl-file.js';
import { TienDoError } from '../../errors.js';

/** Part of a corpus in a file of its own. */
export interface SampledCorpus {
  readonly path: string;
  readonly articles: number;
}

/**
 * Writes the first records of a `.jsonl` or `.jsonl.gz` file into another one, a line each, as they are.
 * @param articles How many; null for all.
 * @throws TienDoError `usage` when the corpus is anything else.
 */
export async function sampleCorpus(corpus: string, articles: number | null, path: string): Promise<SampledCorpus> {
  if (!/\.jsonl(?:\.gz)?$/i.test(corpus))
    throw new TienDoError('usage', { problem: 'the corpus of a benchmark is a .jsonl or .jsonl.gz file' });
  let written = 0;
  await pipeline(async function* () {
    for await (const { bytes } of lines(corpus)) {
      if (bytes.length === 0) continue;
      if (written === articles) return;
      written += 1;
      yield Buffer.concat([bytes, Buffer.from('\n')]);
    }
  }, createWriteStream(path));
  return { path, articles: written };
}

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Passage } from '../../articles/passage.js';
import type { Figure } from '../../figures/figure.js';

/** What was read from an article at indexing. */
export interface ArticleReading {
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
}

/** Names of properties repeat with every figure: even the fastest level leaves a fifth. */
const level = 1;

/** A reading as the bytes of a row: deflated JSON. */
export function packReading({ passages, figures }: ArticleReading): Buffer {
  return deflateRawSync(JSON.stringify({ passages, figures }), { level });
}

/** See {@link packReading}. */
export function unpackReading(bytes: Buffer): ArticleReading {
  return JSON.parse(inflateRawSync(bytes).toString());
}

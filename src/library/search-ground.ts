import type { Bm25Parameters } from './bm25.js';
import type { LexicalIndex } from './lexical-index.js';
import type { Scorer } from './lexical-scores.js';
import type { PassageCatalog } from './passage-catalog.js';
import type { Analyze } from './passage-terms.js';
import type { VectorIndex } from './vector-index.js';

/** What a search goes through. */
export interface SearchGround {
  readonly catalog: PassageCatalog;
  readonly lexical: LexicalIndex;
  readonly scorer: Scorer;
  readonly vectors: VectorIndex;
  readonly dimensions: number;
  readonly analyze: Analyze;
  readonly parameters: Bm25Parameters;
}

/** A candidate with what its score is made of. */
export interface ScoredPassage {
  readonly ordinal: number;
  readonly lexical: number;
  readonly cosine: number | null;
  readonly year: number;
  readonly tier: number;
  readonly score: number;
}

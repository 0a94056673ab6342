import type { Bm25Parameters } from './bm25.js';
import type { FusedParts } from './fusion.js';
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
export interface ScoredPassage extends FusedParts {
  readonly ordinal: number;
  readonly year: number;
  readonly tier: number;
  readonly score: number;
}

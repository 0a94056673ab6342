/**
 * α: what the vectors' normalised score counts; the words' counts 1 − α. Chosen together with {@link articleWeight} on the fit split of
 * `npm run evaluate -- --retrieval` over news, by the mean MRR@10 of its six sets, .8676. The best,
 * .2 with a β of .5, is .0007 ahead, less than 2,260 queries a set can tell; with this β .2 is .0004 behind, .25 is .0012, .3 is .0036.
 */
export const fusionWeight = 0.15;

/**
 * β: of the words' score, what BM25 of the whole article counts; BM25 of the passage itself counts 1 − β. A question's words are spread over an article: its place stands in
 * the first paragraph, its topic in another. On the same sets the mean is .8461 with a β of 0, .8598 with .3, .8630 with .4, .8660 with .5, .8676 with .6, .8664 with .7.
 */
export const articleWeight = 0.6;

/** The cosine at this rank becomes 0 on the vectors' normalised scale. 1-based. */
export const floorRank = 100;

/** What the words' and the vectors' scores count, 0 to 1. */
export interface FusionWeights {
  /** See {@link fusionWeight}. */
  readonly vectors: number;
  /** See {@link articleWeight}. */
  readonly article: number;
}

/** The weights in use. */
export const fusionWeights: FusionWeights = { vectors: fusionWeight, article: articleWeight };

/** Between which cosines the vectors' normalised score runs from 0 to 1. */
export interface CosineScale {
  readonly best: number;
  /** The cosine at {@link floorRank}, or the last one of fewer. */
  readonly floor: number;
}

/** What is fused for one passage. */
export interface FusedParts {
  /** BM25 of the passage. */
  readonly lexical: number;
  /** BM25 of its article, taken as one text. */
  readonly article: number;
  /** Null when the passage has no vector; it then counts as the floor. */
  readonly cosine: number | null;
}

/** The best scores of one pool of passages, by which each of them is normalised. */
export interface FusionScale {
  readonly bestLexical: number;
  readonly bestArticle: number;
  /** Null when the pool was searched without a vector. */
  readonly cosines: CosineScale | null;
}

/** The scale of a pool's cosines, given best first; null when there are none. */
export function cosineScale(cosines: readonly number[]): CosineScale | null {
  const best = cosines[0];
  const floor = cosines[Math.min(floorRank, cosines.length) - 1];
  return best === undefined || floor === undefined ? null : { best, floor };
}

/** BM25 as a share of the pool's best, 0 to 1; 0 when nothing matched. */
export function normalizedLexical(score: number, best: number): number {
  return best > 0 ? score / best : 0;
}

/** `(cos − floor) / (best − floor)`, clipped to ±1; 0 when all are equal, for then they tell nothing apart. */
export function normalizedCosine(cosine: number, scale: CosineScale): number {
  const width = scale.best - scale.floor;
  if (width <= 0) return 0;
  return Math.max(-1, Math.min(1, (cosine - scale.floor) / width));
}

/** What passage, article and vector count in the whole, given whether there are vectors at all. They add up to 1. */
export function fusionShares(scale: FusionScale, weights: FusionWeights): { passage: number; article: number; vectors: number } {
  const vectors = scale.cosines === null ? 0 : weights.vectors;
  return { passage: (1 - vectors) * (1 - weights.article), article: (1 - vectors) * weights.article, vectors };
}

/** `α · e + (1 − α) · ((1 − β) · b + β · a)`: e, b and a the normalised scores of vector, passage and article. Without vectors α is 0. */
export function fusedScore({ lexical, article, cosine }: FusedParts, scale: FusionScale, weights: FusionWeights): number {
  const shares = fusionShares(scale, weights);
  const words =
    shares.passage * normalizedLexical(lexical, scale.bestLexical) + shares.article * normalizedLexical(article, scale.bestArticle);
  if (scale.cosines === null || cosine === null) return words;
  return shares.vectors * normalizedCosine(cosine, scale.cosines) + words;
}

/**
 * α: what the vectors' normalised score counts; BM25's counts 1 − α. The best on the fit split of `npm run evaluate -- --retrieval --queries 2300` over
 * news, in the mean of its six sets; .2 is .0016 behind, and .3 is the best of 500 queries a set.
 */
export const fusionWeight = 0.25;

/** The cosine at this rank becomes 0 on the vectors' normalised scale. 1-based. */
export const floorRank = 100;

/** Between which cosines the vectors' normalised score runs from 0 to 1. */
export interface CosineScale {
  readonly best: number;
  /** The cosine at {@link floorRank}, or the last one of fewer. */
  readonly floor: number;
}

/** The best scores of one pool of passages, by which each of them is normalised. */
export interface FusionScale {
  readonly bestLexical: number;
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

/**
 * `α · e + (1 − α) · b`, e and b the normalised scores; b alone when the pool has no vectors.
 * @param cosine Null when the passage has no vector; it then counts as the floor.
 */
export function fusedScore(lexical: number, cosine: number | null, scale: FusionScale, weight: number): number {
  const b = normalizedLexical(lexical, scale.bestLexical);
  if (scale.cosines === null) return b;
  const e = cosine === null ? 0 : normalizedCosine(cosine, scale.cosines);
  return weight * e + (1 - weight) * b;
}

import { explainHit } from './explain-hit.js';
import { articleWeight, cosineScale, type FusedParts, type FusionScale, fusedScore, fusionWeight, fusionWeights } from './fusion.js';
import { lexicalPool } from './lexical-pool.js';
import type { LexicalScores } from './lexical-scores.js';
import type { Hit } from './library.js';
import { orderBy } from './passage-order.js';
import type { ScoredPassage, SearchGround } from './search-ground.js';
import { selectTop } from './select-top.js';
import type { Scope } from './vector-index.js';

/** How many of the best of BM25 and of the vectors are gathered before they are fused and cut to `k`; `k` itself when that is more. */
export const poolSize = 100;

/** Raises a passage of an article that mentions a wanted year, in fused score. */
export const yearBonus = 0.1;

/** Lifts the first tier above every other passage: without it a score lies between −{@link fusionWeight} and 1 + {@link yearBonus}. */
export const tierBonus = 2;

/** A question, read and scored by BM25. */
export interface Question {
  readonly lexical: LexicalScores;
  /** Null without a vector, or with one that tells nothing. */
  readonly vector: Float32Array | null;
  /** By article number, 1 for those that mention a wanted year; null when none is wanted. */
  readonly years: Uint8Array | null;
  readonly k: number;
}

/** The best `k` of a scope: the pools of BM25 and of the vectors, normalised by the best of the scope, fused, with their bonuses. */
export function searchTier(ground: SearchGround, question: Question, scope: Scope, k: number, tier: number): Hit[] {
  const pool = Math.max(poolSize, question.k);
  const near = question.vector === null || scope.size === 0 ? [] : ground.vectors.nearest(question.vector, pool, scope);
  const raise = { flags: question.years, share: yearBonus / ((1 - fusionWeight) * (1 - articleWeight)) };
  const { ordinals, best: bestLexical } = lexicalPool(scope, question.lexical, pool, ground.catalog, raise);
  const candidates = new Set(ordinals);
  for (const { ordinal } of near) candidates.add(ordinal);
  for (const ordinal of candidates) if (isRepeat(ground, ordinal)) candidates.delete(ordinal);
  const parts = Array.from(candidates, (ordinal) => [ordinal, partsOf(ground, question, ordinal)] as const);
  const bestArticle = parts.reduce((best, [, { article }]) => Math.max(best, article), 0);
  const scale: FusionScale = { bestLexical, bestArticle, cosines: cosineScale(near.map(({ cosine }) => cosine)) };
  const scored = new Map(parts.map(([ordinal, its]) => [ordinal, scorePassage(ground, question, ordinal, its, scale, tier)]));
  const order = orderBy(ground.catalog, (ordinal) => scored.get(ordinal)?.score ?? 0);
  return selectTop(scored.keys(), k, order).flatMap((ordinal) => {
    const passage = scored.get(ordinal);
    return passage === undefined ? [] : [toHit(ground, question, scale, passage)];
  });
}

function isRepeat({ catalog }: SearchGround, ordinal: number): boolean {
  return catalog.isRepeat(catalog.articleOf[ordinal] as number, catalog.positionOf[ordinal] as number);
}

function partsOf({ catalog, vectors }: SearchGround, { lexical, vector }: Question, ordinal: number): FusedParts {
  return {
    lexical: lexical.scores[ordinal] ?? 0,
    article: lexical.articles[catalog.articleOf[ordinal] as number] ?? 0,
    cosine: vector === null ? null : vectors.cosine(vector, ordinal),
  };
}

function scorePassage(
  ground: SearchGround,
  question: Question,
  ordinal: number,
  parts: FusedParts,
  scale: FusionScale,
  tier: number,
): ScoredPassage {
  const year = question.years?.[ground.catalog.articleOf[ordinal] as number] === 1 ? yearBonus : 0;
  const { lexical, article, cosine } = parts;
  return { lexical, article, cosine, ordinal, year, tier, score: fusedScore(parts, scale, fusionWeights) + year + tier };
}

/** Explained when someone reads the explanation, for it costs as much as the search. */
function toHit(ground: SearchGround, question: Question, scale: FusionScale, scored: ScoredPassage): Hit {
  const { catalog } = ground;
  const { terms } = question.lexical;
  let explanation: Hit['explanation'] | undefined;
  return {
    file: catalog.file(catalog.articleOf[scored.ordinal] as number),
    passage: catalog.positionOf[scored.ordinal] as number,
    score: scored.score,
    get explanation() {
      explanation ??= explainHit(ground, terms, scale, scored);
      return explanation;
    },
  };
}

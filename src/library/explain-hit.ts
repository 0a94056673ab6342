import { type FusionScale, fusionShares, fusionWeights, normalizedCosine, normalizedLexical } from './fusion.js';
import type { ScoredTerm, TermShare } from './lexical-scores.js';
import type { Explanation } from './library.js';
import type { ScoredPassage, SearchGround } from './search-ground.js';

/** Where a score comes from. A parent is the sum of its parts, but for those whose label names another operation. */
export function explainHit(ground: SearchGround, terms: readonly ScoredTerm[], scale: FusionScale, scored: ScoredPassage): Explanation {
  const parts = [
    explainPassage(ground, terms, scale, scored),
    explainArticle(ground, terms, scale, scored),
    ...explainVector(scale, scored),
  ];
  if (scored.year !== 0) parts.push({ label: 'mentions a wanted year', value: scored.year, parts: [] });
  if (scored.tier !== 0) parts.push({ label: 'mentions a wanted place', value: scored.tier, parts: [] });
  return { label: 'score, the sum', value: scored.score, parts };
}

function explainPassage({ scorer }: SearchGround, terms: readonly ScoredTerm[], scale: FusionScale, scored: ScoredPassage): Explanation {
  const { passage } = fusionShares(scale, fusionWeights);
  const parts = scorer.explainPassage(terms, scored.ordinal).map(explainTerm);
  return {
    label: `words, ${passage} × BM25 / the best BM25 ${scale.bestLexical}`,
    value: passage * normalizedLexical(scored.lexical, scale.bestLexical),
    parts: [{ label: 'BM25, the sum', value: scored.lexical, parts }],
  };
}

function explainArticle(
  { scorer, catalog }: SearchGround,
  terms: readonly ScoredTerm[],
  scale: FusionScale,
  scored: ScoredPassage,
): Explanation {
  const { article } = fusionShares(scale, fusionWeights);
  const parts = scorer.explainArticle(terms, catalog.articleOf[scored.ordinal] as number).map(explainTerm);
  return {
    label: `words of the whole article, ${article} × its BM25 / the best article's ${scale.bestArticle}`,
    value: article * normalizedLexical(scored.article, scale.bestArticle),
    parts: [{ label: 'BM25 of the article, the sum', value: scored.article, parts }],
  };
}

function explainTerm({ term, value }: TermShare): Explanation {
  const origin = term.source === 'expansion' ? 'other word ' : '';
  return { label: `${origin}"${term.term.replace('_', ' ')}" (${term.field}, in ${term.list.frequency} passages)`, value, parts: [] };
}

function explainVector(scale: FusionScale, scored: ScoredPassage): Explanation[] {
  if (scale.cosines === null || scored.cosine === null) return [];
  const { best, floor } = scale.cosines;
  const { vectors } = fusionShares(scale, fusionWeights);
  return [
    {
      label: `vectors, ${vectors} × the cosine between ${floor} (0) and ${best} (1), at least −1`,
      value: vectors * normalizedCosine(scored.cosine, scale.cosines),
      parts: [{ label: 'cosine', value: scored.cosine, parts: [] }],
    },
  ];
}

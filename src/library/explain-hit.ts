import { type FusionScale, fusionWeight, normalizedCosine, normalizedLexical } from './fusion.js';
import { explainLexical, type ScoredTerm } from './lexical-scores.js';
import type { Explanation } from './library.js';
import type { ScoredPassage, SearchGround } from './search-ground.js';

/** Where a score comes from. A parent is the sum of its parts, but for those whose label names another operation. */
export function explainHit(ground: SearchGround, terms: readonly ScoredTerm[], scale: FusionScale, scored: ScoredPassage): Explanation {
  const parts = [explainWords(ground, terms, scale, scored), ...explainVector(scale, scored)];
  if (scored.year !== 0) parts.push({ label: 'mentions a wanted year', value: scored.year, parts: [] });
  if (scored.tier !== 0) parts.push({ label: 'mentions a wanted place', value: scored.tier, parts: [] });
  return { label: 'score, the sum', value: scored.score, parts };
}

function explainWords(ground: SearchGround, terms: readonly ScoredTerm[], scale: FusionScale, scored: ScoredPassage): Explanation {
  const weight = scale.cosines === null ? 1 : 1 - fusionWeight;
  const parts = explainLexical(terms, scored.ordinal, ground.lexical, ground.parameters).map(({ term, value }) => ({
    label: `${term.source === 'expansion' ? 'other word ' : ''}"${term.term.replace('_', ' ')}" (${term.field}, in ${term.list.frequency} passages)`,
    value,
    parts: [],
  }));
  return {
    label: `words, ${weight} × BM25 / the best BM25 ${scale.bestLexical}`,
    value: weight * normalizedLexical(scored.lexical, scale.bestLexical),
    parts: [{ label: 'BM25, the sum', value: scored.lexical, parts }],
  };
}

function explainVector(scale: FusionScale, scored: ScoredPassage): Explanation[] {
  if (scale.cosines === null || scored.cosine === null) return [];
  const { best, floor } = scale.cosines;
  return [
    {
      label: `vectors, ${fusionWeight} × the cosine between ${floor} (0) and ${best} (1), at least −1`,
      value: fusionWeight * normalizedCosine(scored.cosine, scale.cosines),
      parts: [{ label: 'cosine', value: scored.cosine, parts: [] }],
    },
  ];
}

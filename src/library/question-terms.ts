import { hasAccents } from '../language/fold.js';
import type { Bm25Parameters } from './bm25.js';
import type { Field } from './lexical-index.js';
import { type Analyze, isBigram } from './passage-terms.js';

/** A term to look for and what it counts. */
export interface WeightedTerm {
  readonly field: Field;
  readonly term: string;
  /** 1 for a syllable of the question in its main field. */
  readonly weight: number;
  readonly source: 'question' | 'expansion';
}

/**
 * The terms of a question. Without any accent in it, it goes to the folded field alone; with accents to both, where the accented field
 * counts in full and the folded one less. A term of an expansion counts less again, and not at all when the question has it itself.
 */
export function questionTerms(text: string, expansions: readonly string[], analyze: Analyze, parameters: Bm25Parameters): WeightedTerm[] {
  const weights = fieldWeights(text, parameters);
  const terms = new Map<string, WeightedTerm>();
  const add = (words: string, source: WeightedTerm['source'], scale: number) => {
    const analysis = analyze(words);
    for (const [field, weight] of weights) {
      for (const term of analysis[field]) {
        const key = `${field} ${term}`;
        const size = isBigram(term) ? parameters.bigramWeight : 1;
        if (!terms.has(key)) terms.set(key, { field, term, weight: weight * scale * size, source });
      }
    }
  };
  add(text, 'question', 1);
  for (const expansion of expansions) add(expansion, 'expansion', parameters.expansionWeight);
  return [...terms.values()];
}

function fieldWeights(text: string, parameters: Bm25Parameters): [Field, number][] {
  if (!hasAccents(text)) return [['folded', 1]];
  return [
    ['accented', 1],
    ['folded', parameters.foldedWeight],
  ];
}

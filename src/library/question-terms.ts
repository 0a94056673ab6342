import { hasAccents } from '../language/fold.js';
import type { Bm25Parameters } from './bm25.js';
import type { Field } from './lexical-index.js';
import { type Analyze, bigramMark, isBigram } from './passage-terms.js';

/** A term to look for and what it counts. */
export interface WeightedTerm {
  readonly field: Field;
  readonly term: string;
  /** 1 for a syllable of the question in its main field. */
  readonly weight: number;
  readonly source: 'question' | 'expansion';
  /** What is looked for when no passage has the term as it is written: its accents may be slips. */
  readonly otherwise?: { readonly field: Field; readonly term: string; readonly weight: number };
}

/**
 * The terms of a question. Without any accent in it, it goes to the folded field alone; with accents to both, where the accented field counts in full and the folded one less. A
 * term with accents on all its syllables goes to the accented field alone and counts what both would: passages that hold it are found there, and reading both lists takes twice as
 * long. A term of an expansion counts less again, and not at all when the question has it itself.
 */
export function questionTerms(text: string, expansions: readonly string[], analyze: Analyze, parameters: Bm25Parameters): WeightedTerm[] {
  const accentless = !hasAccents(text);
  const terms = new Map<string, WeightedTerm>();
  const put = (term: WeightedTerm): void => {
    const key = `${term.field} ${term.term}`;
    if (!terms.has(key)) terms.set(key, term);
  };
  const add = (words: string, source: WeightedTerm['source'], scale: number): void => {
    const { accented, folded } = analyze(words);
    for (const [at, bare] of folded.entries()) {
      const written = accented[at] ?? bare;
      const full = scale * (isBigram(bare) ? parameters.bigramWeight : 1);
      const less = full * parameters.foldedWeight;
      if (accentless) put({ field: 'folded', term: bare, weight: full, source });
      else if (isWhole(written, bare)) {
        const otherwise = { field: 'folded', term: bare, weight: less } as const;
        put({ field: 'accented', term: written, weight: full + less, source, otherwise });
      } else {
        put({ field: 'accented', term: written, weight: full, source });
        put({ field: 'folded', term: bare, weight: less, source });
      }
    }
  };
  add(text, 'question', 1);
  for (const expansion of expansions) add(expansion, 'expansion', parameters.expansionWeight);
  return [...terms.values()];
}

/** Whether each of its syllables has an accent or is a number: "muoi" may be "mười", "mười" is no other. */
function isWhole(written: string, bare: string): boolean {
  const plain = bare.split(bigramMark);
  return written.split(bigramMark).every((part, at) => part !== plain[at] || /^\d/.test(part));
}

import type { Field } from './lexical-index.js';
import { countAgain, countInContext } from './lexical-index.js';

/** What `analyze` gives: syllables, numbers and bigrams "a_b" of both fields, in text order. */
export interface Analysis {
  readonly accented: readonly string[];
  readonly folded: readonly string[];
}

/** The analysis in use, of a whole text or of a part of it; questions and passages go through the same one. */
export type Analyze = (text: string, within?: { readonly start: number; readonly end: number }) => Analysis;

/** What one passage has of each term: packed counts, see `PostingList`. */
export interface PassageTerms {
  /** In syllables of its own words. */
  readonly length: number;
  readonly counts: Readonly<Record<Field, ReadonlyMap<string, number>>>;
}

/** Joins the two syllables of a bigram. No syllable or number holds it. */
export const bigramMark = '_';

/** Whether a term is a bigram. */
export function isBigram(term: string): boolean {
  return term.includes(bigramMark);
}

/**
 * The terms of a passage with those of its context: an article's title and place, and the heading above the passage.
 * @param context Analyses of the context's parts; a term in several of them counts once.
 */
export function passageTerms(own: Analysis, context: readonly Analysis[]): PassageTerms {
  return {
    length: lengthOf(own),
    counts: { accented: countsOf('accented', own, context), folded: countsOf('folded', own, context) },
  };
}

/** Length of a text in syllables. */
export function lengthOf({ accented }: Analysis): number {
  return accented.reduce((length, term) => (isBigram(term) ? length : length + 1), 0);
}

function countsOf(field: Field, own: Analysis, context: readonly Analysis[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of own[field]) counts.set(term, countAgain(counts.get(term) ?? 0));
  for (const part of context) for (const term of part[field]) counts.set(term, countInContext(counts.get(term) ?? 0));
  return counts;
}

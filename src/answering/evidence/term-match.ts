import type { WeightedQuestion, WeightedTerm } from '../question/term-weights.js';
import { onceFor } from '../words/once-for.js';
import type { Syllable } from '../words/syllables.js';
import type { WordIndex } from '../words/word-index.js';

const otherAccents = 0.3;
const slippedAccents = 0.9;
const otherWords = 0.85;
const otherBound = 0.2;
const boundWords: readonly string[] = ['tren', 'duoi', 'hon'];
/** Where the topic words of a question stand in one text. */
export interface TermMatch {
  /** For each term of the question 0 to 1: how well the text has it. */
  readonly strengths: readonly number[];
  /** For each term the positions in the text's syllables where it stands. */
  readonly positions: readonly (readonly number[])[];
  /** Which bigrams stand side by side. */
  readonly bigrams: readonly boolean[];
}

/** Finds the topic words of a question, or other words for them, in the syllables of a text. */
export function matchTerms(asked: WeightedQuestion, words: WordIndex): TermMatch {
  const strengths = asked.terms.map(() => 0);
  const positions: number[][] = asked.terms.map(() => []);
  const note = (term: number, strength: number, at: number): void => {
    strengths[term] = Math.max(strengths[term] ?? 0, strength);
    positions[term]?.push(at);
  };
  asked.terms.forEach((term, index) => {
    const bound = boundBefore(asked, index);
    for (const at of words.positions.get(term.folded) ?? []) {
      const kept = bound === null || words.syllables[at - 1]?.folded === bound ? 1 : otherBound;
      note(index, kept * agreement(term, words.syllables[at]), at);
    }
  });
  const together = matchAlternatives(asked, words, note);
  const bigrams = asked.bigrams.map(
    ({ first, second }) => adjacent(positions[first] ?? [], positions[second] ?? []) || (together.has(first) && together.has(second)),
  );
  return { strengths, positions, bigrams };
}

/** "trên 50%" is not "dưới 50%": the bound word before a number of the question, folded; null when there is none. */
function boundBefore({ terms }: WeightedQuestion, index: number): string | null {
  const term = terms[index];
  const before = terms[index - 1];
  if (term === undefined || before === undefined || !term.identifies || before.position !== term.position - 1) return null;
  return boundWords.includes(before.folded) ? before.folded : null;
}

function agreement(term: WeightedTerm, syllable: Syllable | undefined): number {
  if (syllable?.normal === term.normal) return 1;
  if (!term.accented) return 1;
  return term.looseAccents ? slippedAccents : otherAccents;
}

function matchAlternatives(
  asked: WeightedQuestion,
  words: WordIndex,
  note: (term: number, strength: number, at: number) => void,
): Set<number> {
  const together = new Set<number>();
  const noteAt = (at: number, { covered }: OtherWords): void => {
    for (const index of covered) {
      note(index, otherWords, at);
      together.add(index);
    }
  };
  const byOpening = alternativesByOpening(asked);
  if (byOpening.size === 0) return together;
  for (const [opening, others] of byOpening) {
    const starts = words.positions.get(opening);
    if (starts === undefined) continue;
    for (const one of others) for (const at of starts) if (standsAt(words.syllables, one.phrase, at)) noteAt(at, one);
  }
  return together;
}

/** A phrase that stands for some words of a question. */
interface OtherWords {
  readonly phrase: readonly string[];
  /** Positions in {@link WeightedQuestion.terms}. */
  readonly covered: readonly number[];
}

/** The phrases that stand for topic words of a question, by their first syllable, folded. */
const alternativesByOpening = onceFor(({ question, terms }: WeightedQuestion): ReadonlyMap<string, readonly OtherWords[]> => {
  const byOpening = new Map<string, OtherWords[]>();
  for (const { from, to, phrases, openings } of question.alternatives) {
    const covered = terms.flatMap((term, index) => (term.position >= from && term.position < to ? [index] : []));
    if (covered.length === 0) continue;
    for (const [index, phrase] of phrases.entries()) {
      const opening = openings[index] ?? '';
      const known = byOpening.get(opening) ?? [];
      if (phrase.length > 0) byOpening.set(opening, [...known, { phrase, covered }]);
    }
  }
  return byOpening;
});

/** Where a phrase of normalised syllables begins; a phrase without accents matches any accents. */
export function occurrences(syllables: readonly Syllable[], phrase: readonly string[]): number[] {
  const [first] = phrase;
  const starts: number[] = [];
  if (first === undefined) return starts;
  for (let at = 0; at < syllables.length; at += 1) if (isWord(syllables[at], first) && standsAt(syllables, phrase, at)) starts.push(at);
  return starts;
}

function standsAt(syllables: readonly Syllable[], phrase: readonly string[], at: number): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1) if (!isWord(syllables[at + offset], phrase[offset] as string)) return false;
  return true;
}

function isWord(syllable: Syllable | undefined, word: string): boolean {
  if (syllable === undefined) return false;
  return syllable.normal === word || syllable.folded === word;
}

function adjacent(first: readonly number[], second: readonly number[]): boolean {
  return first.some((at) => second.includes(at + 1));
}

/** Share, 0 to 1, of the question's weight that the text has. A question without a topic is covered by anything: 0. */
export function coverage(asked: WeightedQuestion, match: TermMatch): number {
  return weightedShare(
    asked,
    (index) => match.strengths[index] ?? 0,
    (index) => (match.bigrams[index] === true ? 1 : 0),
  );
}

/** As {@link coverage} of two texts together, the second counting for `share` of itself. */
export function jointCoverage(asked: WeightedQuestion, match: TermMatch, context: TermMatch, share: number): number {
  return weightedShare(
    asked,
    (index) => Math.max(match.strengths[index] ?? 0, share * (context.strengths[index] ?? 0)),
    (index) => (match.bigrams[index] === true ? 1 : context.bigrams[index] === true ? share : 0),
  );
}

/** Share of all weights of a question, each term and bigram counting for 0 to 1. */
function weightedShare(asked: WeightedQuestion, termShare: (index: number) => number, bigramShare: (index: number) => number): number {
  let sum = 0;
  let total = 0;
  asked.terms.forEach(({ weight }, index) => {
    sum += weight * termShare(index);
    total += weight;
  });
  asked.bigrams.forEach(({ weight }, index) => {
    sum += weight * bigramShare(index);
    total += weight;
  });
  return total === 0 ? 0 : sum / total;
}

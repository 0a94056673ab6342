import { stripAccents } from '../../language/fold.js';
import { lightSyllables } from '../vocabulary/stop-words.js';
import type { Question, QuestionTerm } from './question.js';
import type { Frequency } from './spelling.js';
import { withOtherVowel } from './vowel-spelling.js';

const lightFactor = 0.35;
const inheritedFactor = 0.35;
const nameFactor = 0.5;
const bigramFactor = 0.7;
const smallestRarity = 0.08;

/** A topic word with its weight. */
export interface WeightedTerm extends QuestionTerm {
  /** 0 to 1: its rarity, less for general and for inherited words. */
  readonly weight: number;
  /** The corpus has no passage with this word as its accents were typed, so other accents are taken for a slip of the keyboard. */
  readonly looseAccents: boolean;
}

/** Two neighbouring topic words that the corpus has side by side. `first` and `second` are positions in {@link WeightedQuestion.terms}. */
export interface WeightedBigram {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/** A question whose words know how rare they are. */
export interface WeightedQuestion {
  readonly question: Question;
  readonly terms: readonly WeightedTerm[];
  readonly bigrams: readonly WeightedBigram[];
  /** Sum of all weights; 0 when the question has no topic. */
  readonly total: number;
}

/** The terms whose frequencies {@link weighQuestion} needs. */
export function weightProbes(question: Question): string[] {
  const singles = question.terms.flatMap(({ normal, folded }) => [normal, folded, withOtherVowel(normal) ?? normal]);
  const others = question.terms.flatMap((term) => phrasesFor(question, term)).flatMap(termsOf);
  return [...singles, ...others, ...neighbours(question.terms).map(([first, second]) => `${first.folded}_${second.folded}`)];
}

/** Other words that stand for a topic word, as the library knows them. */
function phrasesFor({ alternatives }: Question, { position }: QuestionTerm): readonly (readonly string[])[] {
  return alternatives.flatMap(({ kind, from, to, phrases }) => (kind === 'synonym' && position >= from && position < to ? phrases : []));
}

/** A phrase is as rare as the rarest of its pairs of neighbours. */
function termsOf(phrase: readonly string[]): string[] {
  const folded = phrase.map(stripAccents);
  return folded.length === 1 ? [phrase[0] ?? ''] : folded.slice(1).map((word, at) => `${folded[at]}_${word}`);
}

/**
 * Weighs each topic word by its rarity, or by that of other words for it, whichever is less: "phình thêm" is as common as "tăng"; a number ("mũi 3", "trên 50%") identifies what is meant and weighs 1. Rarity is ln((N + 1) / (n + 0.5)), scaled so that a word no passage has weighs 1.
 *
 * @param passages number of passages N in the library
 * @param frequency number of passages n with a term
 */
export function weighQuestion(question: Question, passages: number, frequency: Frequency): WeightedQuestion {
  const rarity = (count: number): number =>
    Math.max(smallestRarity, Math.log((passages + 1) / (count + 0.5)) / Math.log((passages + 1) / 0.5));
  const terms = question.terms.map((term): WeightedTerm => {
    const accentedCount = term.accented ? frequency(term.normal) : 0;
    const others = phrasesFor(question, term).map((phrase) => Math.min(...termsOf(phrase).map(frequency)));
    const own = accentedCount > 0 ? accentedCount : frequency(term.folded);
    const count = Math.max(own, frequency(withOtherVowel(term.normal) ?? ''), ...others);
    const light = lightSyllables.some((syllable) => syllable === term.normal) ? lightFactor : 1;
    const factor = light * (term.inherited ? inheritedFactor : 1) * (term.inName ? nameFactor : 1);
    const identifies = term.identifies && !term.inherited;
    return { ...term, weight: identifies ? 1 : rarity(count) * factor, looseAccents: term.accented && accentedCount === 0 };
  });
  const bigrams = neighbours(terms).flatMap(([first, second, at]): WeightedBigram[] => {
    const count = frequency(`${first.folded}_${second.folded}`);
    return count === 0
      ? []
      : [{ first: at, second: at + 1, weight: rarity(count) * bigramFactor * Math.min(1, first.weight + second.weight) }];
  });
  const total = [...terms, ...bigrams].reduce((sum, { weight }) => sum + weight, 0);
  return { question, terms, bigrams, total };
}

function neighbours<T extends QuestionTerm>(terms: readonly T[]): [T, T, number][] {
  return terms.flatMap((first, at): [T, T, number][] => {
    const second = terms[at + 1];
    return second !== undefined && second.position === first.position + 1 ? [[first, second, at]] : [];
  });
}

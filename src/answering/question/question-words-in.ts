import { onceFor } from '../words/once-for.js';
import { hasAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';
import type { Alternative, Question, QuestionTerm } from './question.js';

/** Whether words hold a word of the question, or another word for it. */
export function hasWord({ alternatives }: Question, { folded, position }: QuestionTerm, words: readonly Syllable[]): boolean {
  if (words.some((word) => word.folded === folded)) return true;
  return alternatives.some((other) => other.from <= position && position < other.to && hasAnyPhrase(words, phrasesOf(other)));
}

const phrasesOf = onceFor(({ phrases }: Alternative): PhraseSet => phraseSet(phrases.map((phrase) => phrase.join(' '))));

/** The share, 0 to 1, of some words of the question that other words hold; 1 of none. */
export function shareHeld(question: Question, terms: readonly QuestionTerm[], words: readonly Syllable[]): number {
  if (terms.length === 0) return 1;
  return terms.filter((term) => hasWord(question, term, words)).length / terms.length;
}

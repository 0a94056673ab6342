import { findAnyPhrase, phraseSet } from './phrases.js';
import type { Syllable } from './syllables.js';
import { narrowings } from './vocabulary/narrowings.js';

const pairs = narrowings.map(({ phrases, narrower }) => ({ phrases: phraseSet(phrases), narrower: phraseSet(narrower) }));

/**
 * Whether a sentence speaks of something narrower than the question ("nông thôn mới nâng cao" for "nông thôn mới"): the same phrase with a word
 * behind it, in the words given, that makes it another thing.
 */
export function isNarrower(question: readonly Syllable[], evidence: readonly Syllable[]): boolean {
  return pairs.some(({ phrases, narrower }) => {
    if (findAnyPhrase(question, phrases) === null || findAnyPhrase(question, narrower) !== null) return false;
    return everyOccurrence(evidence, phrases, (to) => findAnyPhrase(evidence.slice(to, to + longestNarrower), narrower)?.from === 0);
  });
}

const longestNarrower = 3;

type PhraseSet = ReturnType<typeof phraseSet>;

function everyOccurrence(syllables: readonly Syllable[], phrases: PhraseSet, holds: (to: number) => boolean): boolean {
  let any = false;
  for (let place = findAnyPhrase(syllables, phrases); place !== null; place = findAnyPhrase(syllables, phrases, place.to)) {
    if (!holds(place.to)) return false;
    any = true;
  }
  return any;
}

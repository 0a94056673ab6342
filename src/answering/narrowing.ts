import { findAnyPhrase, phraseSet } from './phrases.js';
import type { Syllable } from './syllables.js';
import { narrowings } from './vocabulary/narrowings.js';

const pairs = narrowings.map(({ phrases, narrower }) => ({ phrases: phraseSet(phrases), narrower: phraseSet(narrower) }));

/**
 * Whether the words of a sentence speak of something narrower or wider than the question: the same phrase, but only one of the two has a word behind
 * it that makes it another thing ("nông thôn mới nâng cao" and "nông thôn mới").
 */
export function isAnotherThing(question: readonly Syllable[], evidence: readonly Syllable[]): boolean {
  return pairs.some(({ phrases, narrower }) => {
    if (findAnyPhrase(question, phrases) === null) return false;
    const isBehind = (to: number): boolean => findAnyPhrase(evidence.slice(to, to + longestNarrower), narrower)?.from === 0;
    if (findAnyPhrase(question, narrower) !== null) return everyOccurrence(evidence, phrases, (to) => !isBehind(to));
    return everyOccurrence(evidence, phrases, isBehind);
  });
}

const longestNarrower = 4;

type PhraseSet = ReturnType<typeof phraseSet>;

function everyOccurrence(syllables: readonly Syllable[], phrases: PhraseSet, holds: (to: number) => boolean): boolean {
  let any = false;
  for (let place = findAnyPhrase(syllables, phrases); place !== null; place = findAnyPhrase(syllables, phrases, place.to)) {
    if (!holds(place.to)) return false;
    any = true;
  }
  return any;
}

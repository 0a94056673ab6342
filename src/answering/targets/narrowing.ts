import type { Span } from '../../language/span.js';
import { narrowings } from '../vocabulary/narrowings.js';
import { onceFor } from '../words/once-for.js';
import { beginsWith, findAnyPhrase, hasAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';
import { lastPlaceBefore } from './nearest-phrase.js';

const pairs = narrowings.map(({ phrases, narrower }) => ({
  phrases: phraseSet(phrases),
  heads: new Set(phrases.map((phrase) => phrase.split(' ')[0])),
  narrower: phraseSet(narrower),
  words: narrower.map((phrase) => ({ set: phraseSet([phrase]), syllables: phrase.split(' ') })),
}));

/**
 * Whether the words of a sentence speak of something narrower or wider than the question: the same phrase, but only one of the two has a word behind
 * it that makes it another thing ("nông thôn mới nâng cao" and "nông thôn mới").
 */
export function isAnotherThing(question: readonly Syllable[], evidence: readonly Syllable[]): boolean {
  return askedPairs(question).some(({ phrases, narrower, asksNarrower }) => {
    const isBehind = (to: number): boolean => beginsWith(evidence.slice(to, to + longestNarrower), narrower);
    return everyOccurrence(evidence, phrases, asksNarrower ? (to) => !isBehind(to) : isBehind);
  });
}

/** Whether a figure goes on with something narrower than the question: of "Đàn bò 4.200 con, bò sữa 310 con (7,4%)" the share is that of the "bò sữa". */
export function goesOnNarrower(question: readonly Syllable[], clause: readonly Syllable[], figure: Span): boolean {
  return askedPairs(question).some(({ phrases, narrower, asksNarrower }) => {
    const last = asksNarrower ? null : lastPlaceBefore(clause, phrases, figure);
    return last !== null && beginsWith(clause.slice(last.to, last.to + longestNarrower), narrower);
  });
}

/** The pairs whose phrase a question has. */
const askedPairs = onceFor((question: readonly Syllable[]) =>
  pairs
    .filter(({ phrases }) => hasAnyPhrase(question, phrases))
    .map((pair) => ({ ...pair, asksNarrower: hasAnyPhrase(question, pair.narrower) })),
);

/** What a question has behind a phrase that makes it another thing, as syllables ("nâng cao" of "nông thôn mới nâng cao"); not of phrases that open with `head`, which are counted themselves. */
export function askedNarrower(question: readonly Syllable[], head: string): readonly (readonly string[])[] {
  return askedPairs(question)
    .filter(({ asksNarrower, heads }) => asksNarrower && !heads.has(head))
    .flatMap(({ words }) => words.filter(({ set }) => hasAnyPhrase(question, set)).map(({ syllables }) => syllables));
}

/** Whether words have, without the phrase itself, what the question has behind it: "7/16 xã đạt nâng cao". */
export function saysNarrower(question: readonly Syllable[], piece: readonly Syllable[]): boolean {
  return askedPairs(question).some(({ asksNarrower, narrower, phrases }) => {
    return asksNarrower && hasAnyPhrase(piece, narrower) && !hasAnyPhrase(piece, phrases);
  });
}

const longestNarrower = 4;

function everyOccurrence(syllables: readonly Syllable[], phrases: PhraseSet, holds: (to: number) => boolean): boolean {
  let any = false;
  for (let place = findAnyPhrase(syllables, phrases); place !== null; place = findAnyPhrase(syllables, phrases, place.to)) {
    if (!holds(place.to)) return false;
    any = true;
  }
  return any;
}

import { oppositeIndicators } from '../vocabulary/opposites.js';
import { onceFor } from '../words/once-for.js';
import { hasAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';

const pairs = oppositeIndicators.map(([one, other]) => [phraseSet(one), phraseSet(other)] as const);

/** Whether words speak of what is the opposite of the thing asked for and not of that itself: "chi ngân sách" to "thu ngân sách". */
export function isOpposite(question: readonly Syllable[], evidence: readonly Syllable[]): boolean {
  return askedSides(question).some(([asked, against]) => hasAnyPhrase(evidence, against) && !hasAnyPhrase(evidence, asked));
}

/** Of the pairs of which a question has one side alone, that side first. */
const askedSides = onceFor((question: readonly Syllable[]) =>
  pairs.flatMap(([one, other]): (readonly [asked: PhraseSet, against: PhraseSet])[] => {
    const [asksOne, asksOther] = [hasAnyPhrase(question, one), hasAnyPhrase(question, other)];
    if (asksOne === asksOther) return [];
    return asksOne ? [[one, other]] : [[other, one]];
  }),
);

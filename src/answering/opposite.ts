import { hasAnyPhrase, phraseSet } from './phrases.js';
import type { Syllable } from './syllables.js';
import { oppositeIndicators } from './vocabulary/opposites.js';

const pairs = oppositeIndicators.map(([one, other]) => [phraseSet(one), phraseSet(other)] as const);

/** Whether words speak of what is the opposite of the thing asked for and not of that itself: "chi ngân sách" to "thu ngân sách". */
export function isOpposite(question: readonly Syllable[], evidence: readonly Syllable[]): boolean {
  return pairs.some(([one, other]) => {
    const [asksOne, asksOther] = [hasAnyPhrase(question, one), hasAnyPhrase(question, other)];
    if (asksOne === asksOther) return false;
    const [asked, against] = asksOne ? [one, other] : [other, one];
    return hasAnyPhrase(evidence, against) && !hasAnyPhrase(evidence, asked);
  });
}

import type { Span } from '../../language/span.js';
import { oppositeIndicators } from '../vocabulary/opposites.js';
import { onceFor } from '../words/once-for.js';
import { hasAnyPhrase, type PhraseSet, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';
import { nearestSet } from './nearest-phrase.js';

const pairs = oppositeIndicators.map(([one, other]) => [phraseSet(one), phraseSet(other)] as const);

/**
 * Whether a figure is of what is the opposite of the thing asked for, "chi ngân sách" to "thu ngân sách": the words at the figure, else those last said before it,
 * decide ("hộ nghèo 61 hộ (2,94%), hộ cận nghèo 74 hộ (3,57%)"), else those of its whole clause.
 *
 * @param clause the words from break to break around the figure
 * @param others the figures beside it
 */
export function isOpposite(question: readonly Syllable[], clause: readonly Syllable[], figure: Span, others: readonly Span[]): boolean {
  return askedSides(question).some((sides) => {
    if (!sides.some((side) => hasAnyPhrase(clause, side))) return false;
    const nearest = nearestSet(clause, figure, others, sides);
    return nearest === null ? hasAnyPhrase(clause, sides[1]) && !hasAnyPhrase(clause, sides[0]) : nearest === 'second';
  });
}

/** Of the pairs of which a question has one side alone, that side first. */
const askedSides = onceFor((question: readonly Syllable[]) =>
  pairs.flatMap(([one, other]): (readonly [asked: PhraseSet, against: PhraseSet])[] => {
    const [asksOne, asksOther] = [hasAnyPhrase(question, one), hasAnyPhrase(question, other)];
    if (asksOne === asksOther) return [];
    return asksOne ? [[one, other]] : [[other, one]];
  }),
);

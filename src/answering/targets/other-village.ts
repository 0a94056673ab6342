import type { Span } from '../../language/span.js';
import { onceFor } from '../words/once-for.js';
import { type Syllable, standsFor } from '../words/syllables.js';

const villages = ['thôn', 'xóm', 'ấp', 'khóm', 'bản', 'buôn', 'làng', 'tổ', 'phố', 'khu', 'khối', 'đội'] as const;

/** A village by its number, and where that ends in the text. */
interface NumberedVillage {
  readonly number: string;
  readonly end: number;
}

/**
 * Whether a sentence tells of the numbered village asked for ("xóm 5") and a figure is not of it: another one is named last before the figure in its clause, or none in
 * its clause while only a later one names the one asked for.
 *
 * @param clause the words from break to break around the figure
 */
export function isOtherVillage(
  question: readonly Syllable[],
  sentence: readonly Syllable[],
  clause: readonly Syllable[],
  figure: Span,
): boolean {
  const asked = askedVillages(question);
  const isAsked = ({ number }: NumberedVillage): boolean => asked.some((one) => one.number === number);
  if (asked.length === 0 || !villagesIn(sentence).some(isAsked)) return false;
  const named = villagesIn(clause);
  const last = named.findLast(({ end }) => end <= figure.start) ?? named[0];
  if (last !== undefined) return !isAsked(last);
  return !villagesIn(sentence).some((one) => isAsked(one) && one.end <= figure.start);
}

const askedVillages = onceFor(villagesIn);

function villagesIn(syllables: readonly Syllable[]): NumberedVillage[] {
  return syllables.flatMap(({ normal, end, afterMark }, at) => {
    const before = syllables[at - 1];
    const isOne = before !== undefined && !afterMark && /^\d{1,2}$/.test(normal) && villages.some((word) => standsFor(before, word));
    return isOne ? [{ number: String(Number(normal)), end }] : [];
  });
}

import { findPhrase } from './phrases.js';
import type { Question } from './question.js';
import { type Syllable, standsFor } from './syllables.js';

const countCues = ['bao nhiêu', 'mấy'] as const;
const conjunctions = ['và', 'còn', 'hay', 'hoặc', 'với'] as const;

/**
 * The two or more questions that a comparison asks at once: of each place, of each period, or of each counted thing ("bao nhiêu … và bao nhiêu …").
 * Empty when it cannot be parted.
 *
 * @param read reads a piece of the question's text by itself
 */
export function partsOf(question: Question, read: (text: string) => Question): Question[] {
  if (question.type !== 'comparison') return [];
  const { places, periods } = question;
  if (new Set(places.map(({ key }) => key)).size > 1)
    return places.map((place) => ({ ...question, type: 'quantity', focus: countedOf(question), places: [place] }));
  if (periods.length > 1)
    return periods.map((period) => ({ ...question, type: 'quantity', focus: countedOf(question), periods: [period] }));
  return countedParts(question, read);
}

/** "so sánh số hộ nghèo" counts nothing by name: any figure will do. */
function countedOf(question: Question): Question['focus'] {
  return findPhrase(question.syllables, 'bao nhiêu') === null && findPhrase(question.syllables, 'mấy') === null ? [] : question.focus;
}

function countedParts(question: Question, read: (text: string) => Question): Question[] {
  const cut = cutBetweenCounts(question.syllables);
  const at = cut === null ? undefined : question.syllables[cut];
  if (at === undefined) return [];
  const pieces = [question.text.slice(0, at.start), question.text.slice(at.start)].map(read);
  const focus = pieces.find((piece) => piece.focus.length > 0)?.focus ?? [];
  return pieces.map((piece) => ({
    ...piece,
    type: 'quantity',
    focus: piece.focus.length > 0 ? piece.focus : focus,
    places: piece.places.length > 0 ? piece.places : question.places,
    periods: piece.periods.length > 0 ? piece.periods : question.periods,
  }));
}

/** Position of the word that joins two counts: the last conjunction or mark before the second "bao nhiêu". */
function cutBetweenCounts(syllables: readonly Syllable[]): number | null {
  const [first, second] = countPositions(syllables);
  if (first === undefined || second === undefined) return null;
  const between = syllables.findLastIndex(
    (syllable, at) => at > first + 1 && at <= second && (syllable.afterMark || conjunctions.some((word) => standsFor(syllable, word))),
  );
  return between < 0 ? second : between;
}

function countPositions(syllables: readonly Syllable[]): number[] {
  return syllables.flatMap((_, at) => (countCues.some((cue) => findPhrase(syllables.slice(at), cue)?.from === 0) ? [at] : []));
}

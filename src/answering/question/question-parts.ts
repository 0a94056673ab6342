import { findPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import type { AskedPeriod, AskedPlace, Question, QuestionType } from './question.js';
import { yearPeriod } from './year-period.js';

const countCues = ['bao nhiêu', 'mấy'] as const;
const conjunctions = ['và', 'còn', 'hay', 'hoặc', 'với'] as const;
const wordJoints = ['và', 'va', 'với', 'voi', 'hay', 'so với', 'so voi'];
const joints = [...wordJoints, ','];
const measured: readonly QuestionType[] = ['quantity', 'percent', 'money', 'change'];
/** Years that a trend follows at most. */
const longestTrend = 5;

/**
 * The two or more questions that one asks at once: of each place, of each period, or of each counted thing ("bao nhiêu … và bao nhiêu …").
 * Empty when it cannot be parted.
 *
 * @param read reads a piece of the question's text by itself
 */
export function partsOf(question: Question, read: (text: string) => Question): Question[] {
  const { type, places, periods } = question;
  const held = type === 'comparison' || type === 'trend';
  if (!held && !(measured.includes(type) && namesPair(question))) return [];
  const shared = { ...question, type: held ? ('quantity' as const) : type, focus: countedOf(question), across: held };
  if (areRivals(places) || (held && isJoined(question.text, places, wordJoints)))
    return places.map((place) => ({ ...shared, places: [place] }));
  const times = periods.length > 1 ? periods : singleYears(periods[0]);
  if (times.length > 1) return times.map((period) => ({ ...shared, periods: [period] }));
  return type === 'trend' ? [] : countedParts(question, read);
}

/** Two places of one level, or of one name at two levels, stand beside each other; "xã A, huyện B" is one place. */
function areRivals([first, second]: readonly AskedPlace[]): boolean {
  if (first === undefined || second === undefined) return false;
  if (first.key === second.key) return first.level !== second.level;
  return first.level === null || second.level === null || first.level === second.level;
}

/** "xã A và xã B", "năm 2022 và năm 2023": joined, so that each is asked for. */
function namesPair({ text, places, periods }: Question): boolean {
  return [places, periods].some((named) => isJoined(text, named, joints));
}

/** Whether one of the joints and nothing else stands between the first two: with a word between them a district and a commune are two places. */
function isJoined(text: string, [first, second]: readonly { readonly text: string }[], by: readonly string[]): boolean {
  if (first === undefined || second === undefined) return false;
  const between = text.slice(text.indexOf(first.text) + first.text.length, text.lastIndexOf(second.text));
  return by.includes(between.trim().toLowerCase());
}

/** The single years of "từ năm 2022 đến năm 2024". */
function singleYears(asked: AskedPeriod | undefined): AskedPeriod[] {
  const { from = null, to = null } = asked?.period ?? {};
  if (from === null || to === null) return [];
  const first = Number(from.slice(0, 4));
  const count = Math.min(longestTrend, Number(to.slice(0, 4)) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, offset) => yearPeriod(first + offset));
}

/** "so sánh số hộ nghèo" counts nothing by name: any figure will do. */
function countedOf(question: Question): Question['focus'] {
  if (findPhrase(question.syllables, 'bao nhiêu') === null && findPhrase(question.syllables, 'mấy') === null) return [];
  return hasAnyPhrase(question.syllables, eachOfThem) ? [] : question.focus;
}

/** "Mỗi xã bao nhiêu": of each place, whatever is measured. */
const eachOfThem = phraseSet(
  ['xã', 'phường', 'huyện', 'thị trấn', 'nơi', 'bên', 'năm', 'đợt', 'vụ', 'thôn', 'tỉnh'].flatMap((each) => [
    `mỗi ${each} bao nhiêu`,
    `mỗi ${each} là bao nhiêu`,
    `mỗi ${each} được bao nhiêu`,
    `mỗi ${each} đạt bao nhiêu`,
    `mỗi ${each} mấy`,
  ]),
);

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

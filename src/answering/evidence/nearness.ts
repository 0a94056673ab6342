import type { WeightedQuestion } from '../question/term-weights.js';
import { onceFor } from '../words/once-for.js';
import type { Syllable } from '../words/syllables.js';
import type { TermMatch } from './term-match.js';

/** Syllables between a word and the target at which the word counts half. */
const halfDistance = 7;
/** What a comma or bracket between them adds to the distance, in syllables; a semicolon or colon adds more. */
const markDistance = 3;
const breakDistance = 9;
/** What each other target between them adds: the word belongs to that one first. */
const rivalDistance = 8;
/** What a comma or "và" behind the target adds when another target follows: what stands behind it tells of that one. */
const joinDistance = 10;
const joins: readonly string[] = ['và', 'còn', 'với'];

/** A run of syllables, first and one past the last position. */
export interface SyllableRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Share, 0 to 1, of the question's weight near a target: a word counts the less the farther it stands, and less still when it stands nearer to, or
 * is parted towards, another target of the sentence.
 */
export function nearness(
  asked: WeightedQuestion,
  match: TermMatch,
  syllables: readonly Syllable[],
  target: SyllableRange,
  rivals: readonly SyllableRange[],
): number {
  const distance = distanceFrom(target, syllables, rivals);
  let sum = 0;
  let total = 0;
  asked.terms.forEach(({ weight }, index) => {
    let best = Number.POSITIVE_INFINITY;
    for (const at of match.positions[index] ?? []) best = Math.min(best, distance(at));
    const share = best === Number.POSITIVE_INFINITY ? 0 : halfDistance / (halfDistance + best);
    sum += weight * (match.strengths[index] ?? 0) * share;
    total += weight;
  });
  return total === 0 ? 0 : sum / total;
}

function distanceFrom(
  { from, to }: SyllableRange,
  syllables: readonly Syllable[],
  rivals: readonly SyllableRange[],
): (at: number) => number {
  const marks = markDistances(syllables);
  const between = (left: number, right: number): number => (marks[right] ?? 0) - (marks[left] ?? 0);
  const rivalsIn = (left: number, right: number): number => {
    let count = 0;
    for (const rival of rivals) if (rival.from > left && rival.to <= right) count += 1;
    return count;
  };
  const followed = rivals.some((rival) => rival.from >= to);
  return (at) => {
    if (at >= from && at < to) return 0;
    if (at < from) return from - at + between(at, from) + rivalDistance * rivalsIn(at, from);
    const parted = followed && isParted(syllables, to, at);
    return at - to + 1 + between(to - 1, at) + rivalDistance * rivalsIn(to - 1, at) + (parted ? joinDistance : 0);
  };
}

function isParted(syllables: readonly Syllable[], from: number, at: number): boolean {
  for (let position = from; position <= at; position += 1) {
    const syllable = syllables[position];
    if (syllable !== undefined && (syllable.afterMark || joins.includes(syllable.normal))) return true;
  }
  return false;
}

/** For each syllable what all marks before it add up to. */
const markDistances = onceFor((syllables: readonly Syllable[]): readonly number[] => {
  let sum = 0;
  return syllables.map(({ afterMark, afterBreak }) => {
    if (afterBreak) sum += breakDistance;
    else if (afterMark) sum += markDistance;
    return sum;
  });
});

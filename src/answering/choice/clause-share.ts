import type { SyllableRange } from '../evidence/nearness.js';
import type { TermMatch } from '../evidence/term-match.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import type { Syllable } from '../words/syllables.js';

/** Share, 0 to 1, of the question's weight in the clause of a target: from the mark before it, or the target before, to the mark behind it, or the next target. */
export function clauseShare(
  asked: WeightedQuestion,
  match: TermMatch,
  syllables: readonly Syllable[],
  { from, to }: SyllableRange,
  rivals: readonly SyllableRange[],
): number {
  const opened = syllables.findLastIndex(({ afterMark }, at) => at <= from && afterMark);
  const closed = syllables.findIndex(({ afterMark }, at) => at >= to && afterMark);
  const first = Math.max(0, opened, ...rivals.filter((rival) => rival.to <= from).map((rival) => rival.to));
  const last = Math.min(closed < 0 ? syllables.length : closed, ...rivals.filter((rival) => rival.from >= to).map((rival) => rival.from));
  let sum = 0;
  let total = 0;
  asked.terms.forEach(({ weight }, index) => {
    const inside = (match.positions[index] ?? []).some((at) => at >= first && at < last);
    sum += inside ? weight * (match.strengths[index] ?? 0) : 0;
    total += weight;
  });
  return total === 0 ? 0 : sum / total;
}

import type { Bound } from '../../figures/figure.js';
import { vietnameseNumber } from '../../figures/figure-cells.js';
import { boundsAfter, boundsBefore } from '../../figures/vocabulary/bounds.js';

const cells = 5;

/**
 * How much of a target was reached, as a small bar and the number: "▓▓▓▓░ 61,8%". A cell is full as soon as it is begun, but the last one only when the target
 * was reached; beyond it the bar stays full and the number tells.
 * @param percent Of the target, 0 or more.
 * @param bound What bounds it, as `AnswerFigure.bound` has it: the word of the text or, where there is none, the code; null when it is exact.
 */
export function percentBar(percent: number, bound: string | null): string {
  const begun = Math.min(cells - 1, Math.max(0, Math.ceil((percent * cells) / 100)));
  const full = percent >= 100 ? cells : begun;
  return `${'▓'.repeat(full)}${'░'.repeat(cells - full)} ${percentWords(percent, bound)}`;
}

/** The number alone: "61,8%", "hơn 61,8%". */
export function percentWords(percent: number, bound: string | null): string {
  return bounded(`${vietnameseNumber(percent)}%`, bound);
}

const behind = new Set(Object.values(boundsAfter).flat());

/** A number with the word that bounds it where it belongs: "hơn 61,8%", "50 ha trở lên". @param bound As in {@link percentBar}. */
export function bounded(number: string, bound: string | null): string {
  if (bound === null) return number;
  const word = wordOf(bound);
  return behind.has(word.toLowerCase()) ? `${number} ${word}` : `${word} ${number}`;
}

/** The usual word of a bound that the text only implies ("ước" at the head of the clause). */
function wordOf(bound: string): string {
  const [word] = Object.hasOwn(boundsBefore, bound) ? boundsBefore[bound as Bound] : [bound];
  return word ?? bound;
}

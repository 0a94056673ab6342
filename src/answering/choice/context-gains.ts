import { coverage, jointCoverage, type TermMatch } from '../evidence/term-match.js';
import type { WeightedQuestion } from '../question/term-weights.js';

/**
 * What each text around a sentence adds, 0 to 1, to the share of the question's words that the sentence has: only what neither the sentence nor an earlier
 * text of the list has. The sum of all is the share that they have together.
 */
export function contextGains(asked: WeightedQuestion, own: TermMatch, contexts: readonly TermMatch[]): number[] {
  let together = own;
  let share = coverage(asked, own);
  return contexts.map((context) => {
    const gained = jointCoverage(asked, together, context, 1) - share;
    share += gained;
    together = joined(together, context);
    return gained;
  });
}

function joined(one: TermMatch, other: TermMatch): TermMatch {
  return {
    strengths: one.strengths.map((strength, at) => Math.max(strength, other.strengths[at] ?? 0)),
    positions: one.positions,
    bigrams: one.bigrams.map((found, at) => found || other.bigrams[at] === true),
  };
}

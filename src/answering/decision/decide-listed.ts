import type { Evidence } from '../evidence/evidence.js';
import type { IndicatorWish } from '../question/indicator-wish.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import { probabilityRight } from './confidence.js';
import { type Decision, rank } from './decide.js';
import { tellsList } from './told-list.js';

/** How well place and time of a sentence must fit for the list that it tells. */
const leastFit = 0.6;

/** A decision, and what it was made from. */
interface Made {
  readonly asked: WeightedQuestion;
  readonly evidence: readonly Evidence[];
  readonly decision: Decision;
}

/**
 * The decision on a question that wishes for a list of indicators: a sentence that tells the list itself ("5 chỉ tiêu không đạt: …") goes before another answer, however sure
 * that is. Without such a sentence the decision stands.
 */
export function decideListed({ asked, evidence, decision }: Made, wish: IndicatorWish): Decision {
  if (decision.found && tellsList(wish, decision.best)) return decision;
  const ranked = rank(asked, evidence, null).filter(({ place, period }) => place >= leastFit && period >= leastFit);
  const best = ranked.find((candidate) => tellsList(wish, candidate));
  if (best === undefined) return decision;
  return { found: true, best, sides: [best], split: null, ranked, confidence: probabilityRight(asked.question, best) };
}

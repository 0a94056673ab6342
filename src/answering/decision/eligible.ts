import type { Candidate } from '../choice/score.js';
import { thresholds } from '../choice/thresholds.js';
import { isBehindPlace } from '../evidence/place-fit.js';
import type { Question } from '../question/question.js';
import { labelledValue } from '../targets/labelled-line.js';

/** What keeps a candidate from being an answer, however sure the choice is of it: the first of its measures that is below its threshold. */
export type Bar = 'unit' | 'suits' | 'relevance' | 'near';

/** The measure of a candidate that is below its threshold; null when none is. */
export function barOf(question: Question, candidate: Candidate): Bar | null {
  const counted = candidate.target.figure !== null && question.focus.length > 0 && question.type === 'quantity';
  if (counted && candidate.unit < thresholds.unit) return 'unit';
  if (candidate.target.suits < thresholds.suits) return 'suits';
  if (question.aboutArticle !== null && candidate.evidence.relevance < thresholds.aboutArticle) return 'relevance';
  const { figure } = candidate.target;
  if (figure === null || candidate.target.told === true) return null;
  if (isBehindPlace(question.places, candidate.evidence, figure)) return null;
  return nearOf(candidate) < thresholds.near && labelledValue(question, candidate.evidence) === null ? 'near' : null;
}

/** The share of the question's words near an answer; what answers a question of the article has those of that question near it. */
function nearOf({ near, evidence, traits }: Candidate): number {
  return evidence.answers ? Math.max(near, traits.continued) : near;
}

/** Whether a candidate may be an answer at all. */
export function isEligible(question: Question, candidate: Candidate): boolean {
  return barOf(question, candidate) === null;
}

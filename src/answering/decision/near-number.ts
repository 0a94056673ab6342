import type { Candidate } from '../choice/score.js';
import { pointsAtNumber } from '../question/follow-up.js';
import type { Question } from '../question/question.js';
import { probabilityRight } from './confidence.js';
import { type Decision, isStrong, refuse } from './decide.js';

/** Code units between sentences that stand beside each other. */
const beside = 2;

/**
 * The decision on "Con số đó hơn hay kém năm trước bao nhiêu?": only a change that is told beside the number that answered before is one of it; without such a one
 * there is no answer. Any other question is decided as it was.
 *
 * @param anchor the evidence that answered the earlier question
 */
export function nearNumber(question: Question, anchor: Candidate | null, decision: Decision): Decision {
  if (question.type !== 'change' || !decision.found || !pointsAtNumber(question.syllables)) return decision;
  const near = decision.ranked.find(
    (one) => anchor !== null && standsBeside(one, anchor) && one.target.figure?.relation === 'change' && isStrong(question, one),
  );
  if (near === undefined) return refuse('weak-evidence', [decision.best]);
  return { ...decision, best: near, sides: [near], confidence: probabilityRight(question, near) };
}

function standsBeside({ evidence: { article, sentence } }: Candidate, { evidence: other }: Candidate): boolean {
  if (article.file !== other.article.file) return false;
  return sentence.start <= other.sentence.end + beside && sentence.end >= other.sentence.start - beside;
}

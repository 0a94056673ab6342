import type { Candidate } from '../choice/score.js';
import { anchorBonus } from '../choice/thresholds.js';
import { weigh } from '../choice/weigh.js';

/**
 * A candidate of a follow-up, scored for how near it stands to the evidence that answered the earlier question.
 *
 * @param anchor that evidence; null when the question stands by itself
 * @param pointsBack whether the question points at the earlier answer ("số đó")
 */
export function withAnchor(candidate: Candidate, anchor: Candidate | null, pointsBack: boolean): Candidate {
  if (anchor === null || candidate.evidence.article.file !== anchor.evidence.article.file) return candidate;
  const sameSentence = candidate.evidence.sentence.start === anchor.evidence.sentence.start;
  const behind = sameSentence && candidate.target.start >= anchor.target.end ? anchorBonus.behind : 0;
  const atSentence = pointsBack ? anchorBonus.pointedAt : anchorBonus.sentence;
  const child = isChildOf(candidate, anchor) ? anchorBonus.child : 0;
  const traits = { ...candidate.traits, anchor: anchorBonus.article + (sameSentence ? atSentence : 0) + behind + child };
  return { ...candidate, traits, ...weigh(traits) };
}

/** Whether a figure is attached to the one that answered before: "chiếm trên 4,5%" of "934 hộ nghèo". */
function isChildOf(candidate: Candidate, anchor: Candidate): boolean {
  const parent = candidate.target.figure?.parent ?? null;
  return parent !== null && anchor.target.figure !== null && candidate.evidence.article.figures[parent]?.start === anchor.target.start;
}

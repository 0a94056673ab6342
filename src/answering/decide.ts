import { stripAccents } from '../language/fold.js';
import type { Reason } from './answer.js';
import { probabilityRight } from './confidence.js';
import type { Evidence } from './evidence.js';
import { hasAnyPhrase, phraseSet } from './phrases.js';
import type { Question } from './question.js';
import { rivalsOf } from './rivals.js';
import { type Candidate, scoreTargets } from './score.js';
import { isSameTarget, sidesOf } from './sides.js';
import { targetsOf } from './targets.js';
import type { WeightedQuestion } from './term-weights.js';
import { anchorBonus, thresholds } from './thresholds.js';
import { foreignRequests, instructions } from './vocabulary/foreign-requests.js';

const foreign = phraseSet(foreignRequests);
const told = phraseSet(instructions);

/** What may be said: the evidence chosen, or why there is none and what comes nearest. */
export type Decision =
  | {
      readonly found: true;
      readonly best: Candidate;
      /** What is held against each other in a comparison or a trend; else only the best. */
      readonly sides: readonly Candidate[];
      readonly ranked: readonly Candidate[];
      readonly confidence: number;
    }
  | { readonly found: false; readonly reason: Reason; readonly nearest: readonly Candidate[]; readonly confidence: number };

/**
 * Chooses the evidence for a question, or abstains. When no period is named, the newest of equals wins.
 *
 * @param anchor the evidence that answered the earlier question of a follow-up: "số đó" is near it
 */
export function decide(asked: WeightedQuestion, evidence: readonly Evidence[], anchor: Candidate | null): Decision {
  const ranked = rank(asked, evidence, anchor);
  if (asked.total === 0 && asked.question.aboutArticle === null) return refuse('unclear', []);
  if (isForeignRequest(asked.question)) return refuse('out-of-domain', []);
  const fitting = ranked.filter((candidate) => candidate.place > 0 && candidate.period > 0);
  const strongest = fitting.find((candidate) => isStrong(asked.question, candidate));
  if (strongest !== undefined) {
    const best = asked.question.periods.length > 0 ? strongest : (rivalsOf(strongest, fitting).newer ?? strongest);
    return {
      found: true,
      best,
      sides: sidesOf(asked.question.type, best, fitting),
      ranked: fitting,
      confidence: probabilityRight(asked.question, best),
    };
  }
  return refuse(reasonFor(asked, ranked), nearestOf(ranked));
}

/**
 * The decision on a comparison from those on its parts: all that was found, each figure once. When a part found nothing and the question as a whole
 * has two sides, those.
 */
export function joinDecisions(whole: Decision, decisions: readonly Decision[]): Decision {
  const found = decisions.flatMap((decision) => (decision.found ? [decision] : []));
  const [first] = found;
  const [refused] = decisions;
  if (found.length < decisions.length && whole.found && whole.sides.length > 1) return whole;
  if (first === undefined) return refused ?? refuse('unclear', []);
  const sides = found.map(({ best }) => best);
  const different = sides.filter((side, at) => sides.findIndex((other) => isSameTarget(other, side)) === at);
  return { ...first, sides: different, confidence: Math.min(...found.map(({ confidence }) => confidence)) };
}

/** All candidates, best first; ties by file and place in the text. */
export function rank(asked: WeightedQuestion, evidence: readonly Evidence[], anchor: Candidate | null): Candidate[] {
  return evidence
    .filter((one) => asked.question.aboutArticle !== null || sharesWords(asked, one))
    .flatMap((one) => scoreTargets(asked, one, targetsOf(asked.question, one)))
    .map((candidate) => withAnchor(candidate, anchor, asked.question.pointsBack))
    .sort((a, b) => b.score - a.score || (a.evidence.article.file < b.evidence.article.file ? -1 : 1) || a.target.start - b.target.start);
}

/** A sentence without any word of the question, or another word for one, is no evidence. */
function sharesWords(asked: WeightedQuestion, { words, before }: Evidence): boolean {
  const has = (word: string): boolean => words.positions.has(word) || before.positions.has(word);
  if (asked.terms.some(({ folded }) => has(folded))) return true;
  return asked.question.alternatives.some(({ phrases }) => phrases.some(([first]) => first !== undefined && has(stripAccents(first))));
}

function withAnchor(candidate: Candidate, anchor: Candidate | null, pointsBack: boolean): Candidate {
  if (anchor === null || candidate.evidence.article.file !== anchor.evidence.article.file) return candidate;
  const sameSentence = candidate.evidence.sentence.start === anchor.evidence.sentence.start;
  const behind = sameSentence && candidate.target.start >= anchor.target.end ? anchorBonus.behind : 0;
  const atSentence = pointsBack ? anchorBonus.pointedAt : anchorBonus.sentence;
  const child = isChildOf(candidate, anchor) ? anchorBonus.child : 0;
  const bonus = anchorBonus.article + (sameSentence ? atSentence : 0) + behind + child;
  const explained = { label: 'near the earlier answer', value: bonus, parts: [] };
  return {
    ...candidate,
    merit: candidate.merit + bonus,
    score: candidate.score + bonus,
    explanation: { label: 'choice', value: candidate.score + bonus, parts: [...candidate.explanation.parts, explained] },
  };
}

/** Whether a figure is attached to the one that answered before: "chiếm trên 4,5%" of "934 hộ nghèo". */
function isChildOf(candidate: Candidate, anchor: Candidate): boolean {
  const parent = candidate.target.figure?.parent ?? null;
  return parent !== null && anchor.target.figure !== null && candidate.evidence.article.figures[parent]?.start === anchor.target.start;
}

function isStrong(question: Question, candidate: Candidate): boolean {
  const counted = candidate.target.figure !== null && question.focus.length > 0 && question.type === 'quantity';
  if (counted && candidate.unit < thresholds.unit) return false;
  if (candidate.target.suits < thresholds.suits) return false;
  if (question.aboutArticle !== null) return candidate.evidence.relevance >= thresholds.aboutArticle;
  if (candidate.covered < thresholds.covered || candidate.near < thresholds.near) return false;
  return probabilityRight(question, candidate) >= thresholds.probability;
}

/** Something that no article of local government tells, or an instruction to the program. */
function isForeignRequest({ syllables, places }: Question): boolean {
  return hasAnyPhrase(syllables, told) || (places.length === 0 && hasAnyPhrase(syllables, foreign));
}

function reasonFor(asked: WeightedQuestion, ranked: readonly Candidate[]): Reason {
  const { question } = asked;
  if (question.places.some((place) => !place.known)) return 'other-locality';
  const likely = ranked.filter((candidate) => isLikely(question, candidate));
  const best = likely[0];
  if (best === undefined) return isForeign(ranked) ? 'out-of-domain' : ranked.length === 0 ? 'no-evidence' : 'weak-evidence';
  if (best.period === 0 && best.place > 0) return 'other-period';
  return best.place === 0 ? 'other-locality' : 'weak-evidence';
}

/** Whether a candidate would have been an answer, had place and period been right. */
function isLikely(question: Question, candidate: Candidate): boolean {
  return isStrong(question, { ...candidate, place: 1, period: 1 });
}

function isForeign(ranked: readonly Candidate[]): boolean {
  return ranked.every((candidate) => candidate.covered < thresholds.foreign);
}

function nearestOf(ranked: readonly Candidate[]): Candidate[] {
  const near = [...ranked].filter((candidate) => candidate.covered >= thresholds.foreign).sort((a, b) => b.merit - a.merit);
  const first = near[0];
  if (first === undefined) return [];
  const second = near.find(
    (other) => other.evidence.sentence.start !== first.evidence.sentence.start || other.evidence.article !== first.evidence.article,
  );
  return second === undefined ? [first] : [first, second];
}

function refuse(reason: Reason, nearest: readonly Candidate[]): Decision {
  return { found: false, reason, nearest, confidence: 0 };
}

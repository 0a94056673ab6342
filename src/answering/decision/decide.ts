import { stripAccents } from '../../language/fold.js';
import type { Reason } from '../answer.js';
import { type Candidate, scoreTargets } from '../choice/score.js';
import { thresholds } from '../choice/thresholds.js';
import type { Evidence } from '../evidence/evidence.js';
import { hasForeignWords, isForeignRequest } from '../question/foreign-request.js';
import type { Question } from '../question/question.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import { labelledValue } from '../targets/labelled-line.js';
import { targetsOf } from '../targets/targets.js';
import { asksHolder } from '../targets/told-person.js';
import { onceFor } from '../words/once-for.js';
import { withAnchor } from './anchor.js';
import { isAnsweredInWords, probabilityRight } from './confidence.js';
import { isEligible } from './eligible.js';
import { listedEnd } from './listed-end.js';
import { rivalsOf } from './rivals.js';
import { sidesOf } from './sides.js';
import type { Split } from './split.js';

/** How much better place and time must fit, and how far the score may fall behind, for them to decide. */
const fitMargin = 0.3;
const scoreMargin = 0.3;
/** How far the score of one who holds an office may fall behind that of another. */
const holderMargin = 0.25;

/** What may be said: the evidence chosen, or why there is none and what comes nearest. */
export type Decision =
  | {
      readonly found: true;
      readonly best: Candidate;
      /** What is held against each other in a comparison or a trend; else only the best. */
      readonly sides: readonly Candidate[];
      /** How the question was parted into places or times; null when it was not. */
      readonly split: Split | null;
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
  const listed = listedEnd(asked, evidence);
  const told = fittest(fitting.filter((candidate) => isStrong(asked.question, candidate)));
  const strongest = listed === null || !isStrong(asked.question, listed) ? told : agreeing(told, listed);
  if (strongest !== undefined) {
    const best = newestOf(asked.question, strongest, fitting);
    return {
      found: true,
      best,
      sides: sidesOf(asked.question.type, best, fitting),
      split: null,
      ranked: fitting,
      confidence: Math.max(probabilityRight(asked.question, strongest), probabilityRight(asked.question, best)),
    };
  }
  return refuse(reasonFor(asked, evidence, ranked), nearestOf(ranked));
}

/** All candidates, best first; ties by file and place in the text. */
export function rank(asked: WeightedQuestion, evidence: readonly Evidence[], anchor: Candidate | null): Candidate[] {
  const ranked = relatedTo(asked, evidence)
    .flatMap((one) => scoreTargets(asked, one))
    .map((candidate) => withAnchor(candidate, anchor, asked.question.pointsBack))
    .sort((a, b) => b.score - a.score || (a.evidence.article.file < b.evidence.article.file ? -1 : 1) || a.target.start - b.target.start);
  return withLeads(ranked);
}

/** Holds each candidate against the best of other sentences; without another sentence none is ahead. */
function withLeads(ranked: readonly Candidate[]): Candidate[] {
  const [first] = ranked;
  const second = ranked.find(({ evidence }) => evidence !== first?.evidence);
  if (first === undefined || second === undefined) return [...ranked];
  return ranked.map((candidate) => ({
    ...candidate,
    lead: candidate.score - (candidate.evidence === first.evidence ? second.score : first.score),
  }));
}

/** What may be evidence at all. */
export function relatedTo(asked: WeightedQuestion, evidence: readonly Evidence[]): readonly Evidence[] {
  const before = relatedBefore(asked);
  const known = before.get(evidence) ?? filterRelated(asked, evidence);
  before.set(evidence, known);
  return known;
}

const relatedBefore = onceFor((_: WeightedQuestion) => new WeakMap<readonly Evidence[], readonly Evidence[]>());

function filterRelated(asked: WeightedQuestion, evidence: readonly Evidence[]): Evidence[] {
  const sought = soughtWords(asked);
  return evidence.filter(
    (one) => asked.question.aboutArticle !== null || sharesWords(sought, one) || labelledValue(asked.question, one) !== null,
  );
}

/** A sentence without any word of the question, or another word for one, is no evidence. */
function sharesWords(sought: ReadonlySet<string>, { words, before }: Evidence): boolean {
  for (const word of sought) if (words.positions.has(word) || before.positions.has(word)) return true;
  return false;
}

/** The folded words of which one must stand in the evidence. */
function soughtWords({ terms, question }: WeightedQuestion): Set<string> {
  return new Set([...terms.map(({ folded }) => folded), ...question.alternatives.flatMap(({ openings }) => openings)]);
}

/** What a sentence says of the first or the last of a list, as long as the values of the list do not say otherwise; without such a sentence what the values say. */
function agreeing(told: Candidate | undefined, listed: Candidate): Candidate | undefined {
  if (told === undefined) return listed;
  return told.target.start === listed.target.start && told.evidence.article === listed.evidence.article ? told : undefined;
}

/** The first, unless another that is nearly as good speaks of the very place and time asked for and the first only of what is beside them. */
function fittest(strong: readonly Candidate[]): Candidate | undefined {
  const [first] = strong;
  if (first === undefined) return undefined;
  const fit = first.place * first.period;
  return strong.find(({ place, period, score }) => place * period >= fit + fitMargin && score >= first.score - scoreMargin) ?? first;
}

/**
 * Of the figures that answer as well as the strongest: the newest when no time, or no year, is asked for; else, where two articles state different values for one
 * time, that of the later article.
 */
function newestOf(question: Question, strongest: Candidate, fitting: readonly Candidate[]): Candidate {
  if (question.periods.length === 0 && asksHolder(question)) return newestHolder(question, strongest, fitting);
  const peers = fitting.filter(({ period }) => period >= strongest.period);
  const { newer, conflicting } = rivalsOf(strongest, peers);
  if (question.periods.every(({ yearless }) => yearless) && newer !== null) return newer;
  if (conflicting === null || isNamedSource(question, strongest)) return strongest;
  return isNamedSource(question, conflicting) || publishedOn(conflicting) > publishedOn(strongest) ? conflicting : strongest;
}

/** Who holds an office is told by the latest article that says so as well as the strongest. */
function newestHolder(question: Question, strongest: Candidate, fitting: readonly Candidate[]): Candidate {
  if (publishedOn(strongest) === '') return strongest;
  return fitting
    .filter((other) => isStrong(question, other) && other.target.told === true && other.place >= strongest.place)
    .filter((other) => other.score >= strongest.score - holderMargin)
    .reduce((best, other) => (publishedOn(other) > publishedOn(best) ? other : best), strongest);
}

/** "Theo Báo …": the question names who published it. */
function isNamedSource({ text }: Question, { evidence: { article } }: Candidate): boolean {
  return article.publisher !== null && stripAccents(text).includes(stripAccents(article.publisher));
}

function publishedOn({ evidence: { article } }: Candidate): string {
  return article.dateline?.date ?? article.date ?? '';
}

/** Whether a candidate is likely enough to be the answer. */
export function isStrong(question: Question, candidate: Candidate): boolean {
  if (!isEligible(question, candidate)) return false;
  const least = isAnsweredInWords(question) ? thresholds.probabilityOfWords : thresholds.probability;
  return question.aboutArticle !== null || probabilityRight(question, candidate) >= least;
}

function reasonFor(asked: WeightedQuestion, evidence: readonly Evidence[], ranked: readonly Candidate[]): Reason {
  const { question } = asked;
  if (question.places.some((place) => !place.known)) return 'other-locality';
  const likely = ranked.filter((candidate) => isLikely(question, candidate));
  const best = likely[0];
  if (best === undefined && isForeign(question, ranked)) return 'out-of-domain';
  if (best === undefined) return hasTargets(asked, evidence) ? 'weak-evidence' : 'no-evidence';
  if (best.period === 0 && best.place > 0) return 'other-period';
  return best.place === 0 ? 'other-locality' : 'weak-evidence';
}

/** Whether anything related to the question has something of the kind asked for. */
function hasTargets(asked: WeightedQuestion, evidence: readonly Evidence[]): boolean {
  return relatedTo(asked, evidence).some((one) => targetsOf(asked.question, one).length > 0);
}

/** Whether a candidate would have been an answer, had place and period been right. */
function isLikely(question: Question, candidate: Candidate): boolean {
  return isStrong(question, { ...candidate, place: 1, period: 1, score: candidate.merit, lead: Math.max(0, candidate.lead) });
}

/** About something else altogether. Who names a place of the corpus asks about it, unless foreign words say otherwise. */
function isForeign(question: Question, ranked: readonly Candidate[]): boolean {
  if (question.places.length > 0) return hasForeignWords(question);
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

/** No answer, for this reason. */
export function refuse(reason: Reason, nearest: readonly Candidate[]): Decision {
  return { found: false, reason, nearest, confidence: 0 };
}

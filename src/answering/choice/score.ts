import type { Figure } from '../../figures/figure.js';
import { contains, type Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import { nearness, type SyllableRange } from '../evidence/nearness.js';
import { periodFit } from '../evidence/period-fit.js';
import { isInOtherDistrict, isInOtherProvince, placeFit, placesAskedFor } from '../evidence/place-fit.js';
import { coverage, jointCoverage, matchTerms, type TermMatch } from '../evidence/term-match.js';
import type { Question } from '../question/question.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import { otherHead } from '../targets/counted-head.js';
import { enumeration } from '../targets/enumeration.js';
import { labelledValue } from '../targets/labelled-line.js';
import type { Target } from '../targets/target.js';
import { targetsOf } from '../targets/targets.js';
import { unitFit } from '../targets/unit-fit.js';
import { itemsBehind } from '../words/list-items.js';
import { onceFor } from '../words/once-for.js';
import type { WordIndex } from '../words/word-index.js';
import { unaskedChange } from './change-fit.js';
import { clauseShare } from './clause-share.js';
import { contextGains } from './context-gains.js';
import { silentOnState } from './state-fit.js';
import { contextShares, thresholds } from './thresholds.js';
import { unaskedFlow, unaskedTask } from './unasked.js';
import { weigh } from './weigh.js';
import type { Traits } from './weights.js';

/** A word counts as there from this strength on: with other accents it does not. */
const leastStrength = 0.5;
const rivalMargin = 0.3;

/** A sentence, the words in it that would be the answer, and how good an answer that is. */
export interface Candidate {
  readonly evidence: Evidence;
  readonly target: Target;
  /** Fit to the place asked for, 0 (another place) to 1. */
  readonly place: number;
  /** Fit to the period asked for, 0 (another time) to 1. */
  readonly period: number;
  /** Share of the question's words that the sentence and what it stands under have, 0 to 1. */
  readonly covered: number;
  /** Share of the question's words near the answer, 0 to 1. */
  readonly near: number;
  /** Weight of the rarest word of the question that neither the sentence nor what it stands under has, 0 to 1. */
  readonly missing: number;
  /** Share of the question's pairs of neighbouring words that stand side by side, 0 to 1; 1 when it has none. */
  readonly pairs: number;
  /** How well the unit answers the counted noun, 0 to 1; 0.5 when nothing is counted. */
  readonly unit: number;
  /** What the score is made of. */
  readonly traits: Traits;
  /** 0 to 1 and more: what the words themselves say for it, whatever place and period they speak of. */
  readonly merit: number;
  /** Merit less what place and period take from it: the order of candidates. */
  readonly score: number;
  /** How far its score is ahead of the best of other sentences, below 0 when behind it; 0 as long as it was not held against any. */
  readonly lead: number;
}

/**
 * Scores every target of one sentence. One that has next to nothing of the question has none: it could be neither the answer nor the nearest to it, and most
 * sentences are such.
 *
 * @param given targets to score in place of those that the sentence has for the question
 */
export function scoreTargets(asked: WeightedQuestion, evidence: Evidence, given: readonly Target[] | null = null): Candidate[] {
  if (given !== null) return scored(asked, evidence, given);
  const before = scoredBefore(asked);
  const known = before.get(evidence) ?? scored(asked, evidence, null);
  before.set(evidence, known);
  return known;
}

/** What was scored for a question, which decides several times on the same sentences. */
const scoredBefore = onceFor((_: WeightedQuestion) => new Map<Evidence, Candidate[]>());

function scored(asked: WeightedQuestion, evidence: Evidence, given: readonly Target[] | null): Candidate[] {
  const matched = matchAround(asked, evidence);
  const covered = coveredAround(asked, evidence, matched);
  if (covered < thresholds.foreign && isJudgedByWords(asked.question, evidence)) return [];
  const targets = given ?? targetsOf(asked.question, evidence);
  if (targets.length === 0) return [];
  const { missing, pairs, traits: shared } = sharedMeasures(asked, evidence, matched);
  const ranges = targets.map((target) => rangesOf(target, evidence));
  return targets.map((target, index): Candidate => {
    const { own, withSubject } = ranges[index] ?? rangesOf(target, evidence);
    const rivals = rivalsOf(index, targets, ranges);
    const wholeSentence = target.start === evidence.sentence.start && target.end === evidence.sentence.end;
    const fits = fitsOf(asked.question, evidence, target.figure);
    const near = wholeSentence ? shared.inSentence : nearness(asked, matched.own, evidence.syllables, withSubject, rivals);
    const traits: Traits = {
      ...shared,
      ...figureTraits(asked.question, evidence, target.figure, own),
      near,
      clause: wholeSentence ? 0 : clauseShare(asked, matched.own, evidence.syllables, withSubject, rivals),
      unit: fits.unit - 0.5,
      suits: target.suits - 1,
      told: target.told === true ? 1 : 0,
      place: fits.place - 1,
      period: fits.period - 1,
      anchor: 0,
    };
    const { merit, score } = weigh(traits);
    const { unit, place, period } = fits;
    return { evidence, target, covered, near, missing, pairs, unit, place, period, traits, merit, score, lead: 0 };
  });
}

function fitsOf(question: Question, evidence: Evidence, figure: Figure | null): Pick<Candidate, 'unit' | 'place' | 'period'> {
  return {
    unit: figure === null ? 0.5 : unitFit(question, evidence, figure),
    place:
      isInOtherProvince(question, evidence) || isInOtherDistrict(question, evidence)
        ? 0
        : placeFit(placesAskedFor(question), evidence, figure),
    period: periodFit(question.periods, evidence, figure),
  };
}

function figureTraits(
  question: Question,
  evidence: Evidence,
  figure: Figure | null,
  range: SyllableRange,
): Pick<Traits, 'askedFlow' | 'askedChange' | 'head'> {
  if (figure === null) return { askedFlow: 0, askedChange: 0, head: 0 };
  return {
    askedFlow: -unaskedFlow(question, evidence, range),
    askedChange: -unaskedChange(question, figure),
    head: -otherHead(question, figure),
  };
}

/** The words of the question in a sentence, above it and before it. */
interface Matched {
  readonly own: TermMatch;
  readonly above: TermMatch;
  readonly before: TermMatch;
}

function matchAround(asked: WeightedQuestion, { words, above, before }: Evidence): Matched {
  const match = matcherOf(asked);
  return { own: match(words), above: match(above), before: match(before) };
}

/** Sentences of one article stand below the same title, and most are the sentence before of another. */
const matcherOf = onceFor((asked: WeightedQuestion): ((words: WordIndex) => TermMatch) =>
  onceFor((words: WordIndex) => matchTerms(asked, words)),
);

/** A line that announces what is asked for by its label, or tells of the page itself, needs no word of the question. */
function isJudgedByWords(question: Question, evidence: Evidence): boolean {
  return question.aboutArticle === null && labelledValue(question, evidence) === null;
}

function coveredAround(asked: WeightedQuestion, { continues }: Evidence, { own, above, before }: Matched): number {
  return Math.max(
    jointCoverage(asked, own, above, contextShares.above),
    jointCoverage(asked, own, before, continues ? contextShares.continued : contextShares.before),
  );
}

/** What all targets of a sentence share. */
function sharedMeasures(asked: WeightedQuestion, evidence: Evidence, { own, above, before }: Matched) {
  const pairs = pairShare(asked, [own, above, before]);
  const [nearer = 0, farther = 0] = contextGains(asked, own, evidence.continues ? [before, above] : [above, before]);
  return {
    missing: rarestMissing(asked, [own, above, before]),
    pairs,
    traits: {
      inSentence: coverage(asked, own),
      above: evidence.continues ? farther : nearer,
      before: evidence.continues ? 0 : farther,
      continued: evidence.continues ? nearer : 0,
      pairs: pairs - 1,
      relevance: evidence.relevance,
      notOpening: evidence.opensList && asked.question.type !== 'list' ? -1 : 0,
      lists: asked.question.type === 'list' ? Math.max(enumeration(asked.question, evidence), opensItems(evidence)) : 0,
      state: -silentOnState(asked.question, evidence),
      notTask: -unaskedTask(asked.question, evidence),
    },
  };
}

/** 1 for a sentence that opens a list of several items, which are shown with it. */
function opensItems({ article, sentence, opensList }: Evidence): number {
  return opensList && itemsBehind(article, sentence).length > 1 ? 1 : 0;
}

/** The ranges of the targets that would suit as well as one and stand outside of it. */
function rivalsOf(index: number, targets: readonly Target[], ranges: readonly TargetRanges[]): SyllableRange[] {
  const [target, range] = [targets[index], ranges[index]];
  const rivals: SyllableRange[] = [];
  if (target === undefined || range === undefined) return rivals;
  for (const [at, { own }] of ranges.entries()) {
    if (at !== index && isRival(target, targets[at]) && !isWithin(own, range.withSubject)) rivals.push(own);
  }
  return rivals;
}

function isRival(target: Target, other: Target | undefined): boolean {
  return other !== undefined && other.suits >= target.suits - rivalMargin;
}

/** Where a target stands, and where it stands together with the figure that it says something of: "12/20 doanh nghiệp, đạt 60%". */
interface TargetRanges {
  readonly own: SyllableRange;
  readonly withSubject: SyllableRange;
}

function rangesOf(target: Target, evidence: Evidence): TargetRanges {
  const own = syllableRange(evidence, target);
  const subject = subjectOf(target.figure, evidence);
  if (subject === null) return { own, withSubject: own };
  const span = { start: Math.min(target.start, subject.start), end: Math.max(target.end, subject.end) };
  return { own, withSubject: syllableRange(evidence, span) };
}

/** A part of a total has words of its own, so that the total is not its subject. */
function subjectOf(figure: Figure | null, { article, sentence }: Evidence): Figure | null {
  if (figure === null || figure.parent === null || figure.relation === 'part') return null;
  const parent = article.figures[figure.parent];
  return parent !== undefined && contains(sentence, parent) ? parent : null;
}

function isWithin(inner: SyllableRange, outer: SyllableRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function syllableRange(evidence: Evidence, target: Span): SyllableRange {
  const from = evidence.syllables.findIndex((syllable) => syllable.end > target.start);
  const past = evidence.syllables.findIndex((syllable) => syllable.start >= target.end);
  return { from: Math.max(0, from), to: past < 0 ? evidence.syllables.length : Math.max(past, from + 1) };
}

function rarestMissing(asked: WeightedQuestion, matches: readonly TermMatch[]): number {
  const lacking = asked.terms.filter((_, index) => matches.every((match) => (match.strengths[index] ?? 0) < leastStrength));
  return Math.max(0, ...lacking.map(({ weight }) => weight));
}

function pairShare(asked: WeightedQuestion, matches: readonly TermMatch[]): number {
  const total = asked.bigrams.reduce((sum, { weight }) => sum + weight, 0);
  const found = asked.bigrams.filter((_, index) => matches.some((match) => match.bigrams[index] === true));
  return total === 0 ? 1 : found.reduce((sum, { weight }) => sum + weight, 0) / total;
}

import type { Explanation } from '../library/library.js';
import type { Evidence } from './evidence.js';
import { nearness, type SyllableRange } from './nearness.js';
import { periodFit } from './period-fit.js';
import { beginsWith, hasAnyPhrase, phraseSet } from './phrases.js';
import { placeFit, placesAskedFor } from './place-fit.js';
import type { Syllable } from './syllables.js';
import type { Target } from './targets.js';
import { coverage, jointCoverage, matchTerms, type TermMatch } from './term-match.js';
import type { WeightedQuestion } from './term-weights.js';
import { unitFit } from './unit-fit.js';
import { countedStock, flowVerbs, raisedWords, stockWords } from './vocabulary/measure-words.js';
import { taskCues, taskOpenings } from './vocabulary/task-words.js';
import { weights } from './weights.js';

/** A word counts as there from this strength on: with other accents it does not. */
const leastStrength = 0.5;
const rivalMargin = 0.3;
const flows = phraseSet(flowVerbs);
const stocks = phraseSet(stockWords);
const raised = phraseSet(raisedWords);
const counted = phraseSet(countedStock);
const tasks = phraseSet(taskOpenings);
const askedTasks = phraseSet(taskCues);

/** A sentence, the words in it that would be the answer, and how good an answer that is. */
export interface Candidate {
  readonly evidence: Evidence;
  readonly target: Target;
  /** 0 to 1 and more: what the words themselves say for it, whatever place and period they speak of. */
  readonly merit: number;
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
  /** Merit less what place and period take from it: the order of candidates. */
  readonly score: number;
  readonly explanation: Explanation;
}

/** Scores every target of one sentence. */
export function scoreTargets(asked: WeightedQuestion, evidence: Evidence, targets: readonly Target[]): Candidate[] {
  const own = matchTerms(asked, evidence.words);
  const above = matchTerms(asked, evidence.above);
  const before = matchTerms(asked, evidence.before);
  const alone = coverage(asked, own);
  const covered = Math.max(
    jointCoverage(asked, own, above, weights.shareAbove),
    jointCoverage(asked, own, before, evidence.continues ? weights.shareContinued : weights.shareBefore),
  );
  const places = placesAskedFor(asked.question);
  const missing = rarestMissing(asked, [own, above, before]);
  const pairs = pairShare(asked, [own, above, before]);
  const ranges = targets.map((target) => syllableRange(evidence, target));
  return targets.map((target, index): Candidate => {
    const range = ranges[index] ?? { from: 0, to: 0 };
    const rivals = ranges.filter((_, other) => other !== index && isRival(target, targets[other]));
    const wholeSentence = target.start === evidence.sentence.start && target.end === evidence.sentence.end;
    const near = wholeSentence ? alone : nearness(asked, own, evidence.syllables, range, rivals);
    const unit = target.figure === null ? 0.5 : unitFit(asked.question, evidence, target.figure);
    const parts: Explanation[] = [
      part('words of the question in the sentence and above it', covered * weights.covered),
      part('words near the answer', near * weights.near),
      part('pairs of words', (pairs - 1) * weights.pairs),
      part('unit', (unit - 0.5) * weights.unit),
      part('kind of answer', (target.suits - 1) * weights.suits),
      part('retrieval', evidence.relevance * weights.relevance),
      part('flow that was not asked for', target.figure === null ? 0 : -unaskedFlow(asked, evidence, range) * weights.unaskedFlow),
      part('only opens a list', evidence.opensList && asked.question.type !== 'list' ? -weights.opensList : 0),
      part('task, not a report', -unaskedTask(asked, evidence) * weights.unaskedTask),
      part('caption', evidence.kind === 'caption' ? -weights.caption : 0),
    ];
    const merit = parts.reduce((sum, { value }) => sum + value, 0);
    const placed = placeFit(places, evidence, target.figure);
    const timed = periodFit(asked.question.periods, evidence, target.figure);
    const fits = [part('place', (placed - 1) * weights.place), part('period', (timed - 1) * weights.period)];
    const score = fits.reduce((sum, { value }) => sum + value, merit);
    return {
      evidence,
      target,
      merit,
      place: placed,
      period: timed,
      covered,
      near,
      missing,
      pairs,
      unit,
      score,
      explanation: { label: 'choice', value: score, parts: [...parts, ...fits] },
    };
  });
}

function part(label: string, value: number): Explanation {
  return { label, value, parts: [] };
}

/** Another target that would suit as well. */
function isRival(target: Target, other: Target | undefined): boolean {
  return other !== undefined && other.suits >= target.suits - rivalMargin;
}

function syllableRange(evidence: Evidence, target: Target): SyllableRange {
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

/** 1 when the sentence tells what shall be done and the question asks how things are. */
function unaskedTask(asked: WeightedQuestion, evidence: Evidence): number {
  if (asked.question.type !== 'status' || hasAnyPhrase(asked.question.syllables, askedTasks)) return 0;
  const opening = evidence.syllables.filter(({ normal }) => !/^\d+$/.test(normal)).slice(0, 3);
  return beginsWith(opening, tasks) ? 1 : 0;
}

const reachOfVerb = 6;
const doubtfulFlow = 0.6;

/** 1 when the figure counts what was added or done and the question asks how many there are, or the other way round. */
function unaskedFlow(asked: WeightedQuestion, { syllables }: Evidence, { from, to }: SyllableRange): number {
  const question = asked.question.syllables;
  const before = syllables.slice(Math.max(0, from - reachOfVerb), from);
  const asksStock = hasAnyPhrase(question, stocks);
  if (!asksStock && hasAnyPhrase(question, flows)) return hasAnyPhrase(before, raised) ? 1 : 0;
  const isFlow = [before, clauseBehind(syllables, to)].some((words) => hasAnyPhrase(words, flows)) && !hasAnyPhrase(before, raised);
  if (!isFlow) return 0;
  return asksStock || hasAnyPhrase(question, counted) ? 1 : doubtfulFlow;
}

function clauseBehind(syllables: readonly Syllable[], from: number): Syllable[] {
  const behind = syllables.slice(from, from + reachOfVerb);
  const end = behind.findIndex(({ afterMark }) => afterMark);
  return end < 0 ? behind : behind.slice(0, end);
}

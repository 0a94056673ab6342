import type { Candidate } from '../choice/score.js';
import type { QuestionType } from '../question/question.js';
import { isSameMeasure, timeOf } from './rivals.js';

const longestTrend = 6;

/** Whether two candidates are the same words of the same article. */
export function isSameTarget(one: Candidate, other: Candidate): boolean {
  return one.evidence.article.file === other.evidence.article.file && one.target.start === other.target.start;
}

/** What a comparison holds against each other, or a trend follows through time, in that order; of any other question only the best. */
export function sidesOf(type: QuestionType, best: Candidate, ranked: readonly Candidate[]): Candidate[] {
  if (type === 'comparison') return pairOf(best, ranked);
  return type === 'trend' ? trendOf(best, ranked) : [best];
}

/** The best figure and the next best of its kind, in text order when both stand in one article. */
function pairOf(best: Candidate, ranked: readonly Candidate[]): Candidate[] {
  const { figure } = best.target;
  const rival = ranked.find(
    (other) => other.target.figure !== null && other.target.figure.kind === figure?.kind && !isSameTarget(other, best),
  );
  if (rival === undefined) return [best];
  const inOrder = rival.evidence.article === best.evidence.article && rival.target.start < best.target.start;
  return inOrder ? [rival, best] : [best, rival];
}

/** The figures of one indicator, one for each time, oldest first. */
function trendOf(best: Candidate, ranked: readonly Candidate[]): Candidate[] {
  const times = new Map([[timeOf(best), best]]);
  for (const other of ranked) {
    if (times.size === longestTrend) break;
    if (!times.has(timeOf(other)) && isSameMeasure(best, other)) times.set(timeOf(other), other);
  }
  return [...times.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, candidate]) => candidate);
}

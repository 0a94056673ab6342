import type { Figure } from '../../figures/figure.js';
import { sliceOf } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import type { Candidate } from '../choice/score.js';
import { syllablesOf } from '../words/syllables.js';

/** Share of words that two indicator phrases must have in common to be the same indicator. */
const sameIndicatorShare = 0.6;
/** How far below the best a candidate may score and still be held against it. */
const closeScore = 0.1;

/** How one figure stands to another of the same indicator and place. */
export interface Rivals {
  /** Another article gives another value for the same time. */
  readonly conflicting: Candidate | null;
  /** The same indicator at a later time. */
  readonly newer: Candidate | null;
}

/** Figures of the same indicator, unit and place as the best one that disagree with it or are newer. */
export function rivalsOf(best: Candidate, ranked: readonly Candidate[]): Rivals {
  const alike = ranked.filter((other) => other.score >= best.score - closeScore && isSameMeasure(best, other));
  const conflicting = alike.find((other) => isSameTime(best, other) && best.target.figure?.value !== other.target.figure?.value) ?? null;
  const later = alike.filter((other) => timeOf(other) > timeOf(best)).sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  return { conflicting, newer: later[0] ?? null };
}

/** Whether two figures are of the same indicator, unit and place, in different articles. */
export function isSameMeasure(best: Candidate, other: Candidate): boolean {
  const mine = best.target.figure;
  const theirs = other.target.figure;
  if (mine === null || theirs === null || isOneSource(best.evidence.article, other.evidence.article)) return false;
  const sameUnit = mine.unit?.toLowerCase() === theirs.unit?.toLowerCase();
  const samePlace = mine.locality?.value.key === theirs.locality?.value.key;
  return sameUnit && samePlace && mine.planned === theirs.planned && isSameIndicator(indicatorOf(best, mine), indicatorOf(other, theirs));
}

/** Two printings of one article do not bear each other out, nor do they disagree. */
function isOneSource({ file, printings }: StoredArticle, other: StoredArticle): boolean {
  return file === other.file || (printings?.some((printing) => printing.file === other.file) ?? false);
}

function indicatorOf({ evidence }: Candidate, figure: Figure): Set<string> {
  const { text } = evidence.article;
  return new Set(figure.indicator === null ? [] : syllablesOf(text, figure.indicator).map(({ normal }) => normal));
}

function isSameIndicator(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared > 0 && shared >= sameIndicatorShare * Math.max(mine.size, theirs.size);
}

function isSameTime(best: Candidate, other: Candidate): boolean {
  const mine = best.target.figure?.period?.value.period;
  const theirs = other.target.figure?.period?.value.period;
  return mine !== undefined && theirs !== undefined && mine.from === theirs.from && mine.to === theirs.to;
}

/** The last day that a figure speaks of, else the day its article speaks from; empty when neither is known. */
export function timeOf({ evidence, target }: Candidate): string {
  return target.figure?.period?.value.period.to ?? evidence.article.dateline?.date ?? evidence.article.date ?? '';
}

/** The figure as a person reads it. */
export function shownFigure({ evidence, target }: Candidate): string {
  return sliceOf(evidence.article.text, target.figure?.display ?? target);
}

import type { Candidate } from '../choice/score.js';
import { isAhead } from '../evidence/ahead.js';
import type { AskedPlace, Question } from '../question/question.js';
import { yearPeriod } from '../question/year-period.js';
import type { Decision } from './decide.js';
import { isEligible } from './eligible.js';

/** Points of a trend at most; the latest ones. */
const mostPoints = 6;
/** How far below the best a figure may score whose year is looked at. */
const yearMargin = 0.45;

/**
 * The questions of a trend that names no years: one for each year that the evidence gives figures for, oldest first. Where it names no place, the place of
 * the best figure, for figures of several places are no trend. Empty when fewer than two years are found.
 *
 * @param whole the decision on the question as it stands
 * @param ranked all candidates, best first
 */
export function trendParts(question: Question, whole: Decision, ranked: readonly Candidate[]): Question[] {
  const best = whole.found ? whole.best : ranked.find((one) => one.place > 0 && one.period > 0 && isEligible(question, one));
  if (question.type !== 'trend' || best === undefined) return [];
  const places = question.places.length > 0 ? question.places : placeOf(best);
  const years = yearsIn(question, best, ranked);
  if (years.length < 2 || places.length === 0) return [];
  return years.map((year) => ({ ...question, type: 'quantity', across: true, places, periods: [yearPeriod(year)] }));
}

function placeOf({ target }: Candidate): AskedPlace[] {
  const locality = target.figure?.locality?.value;
  return locality === undefined ? [] : [{ text: locality.text, key: locality.key, level: null, known: true, readAs: [] }];
}

/** A result of the thing as a whole: no plan, no part of a total. */
function isPoint({ target: { figure }, evidence }: Candidate): boolean {
  return figure !== null && !isAhead(evidence, figure) && figure.relation !== 'part' && figure.relation !== 'base';
}

function yearsIn(question: Question, best: Candidate, ranked: readonly Candidate[]): number[] {
  const [within] = question.periods;
  const fitting = ranked.filter((one) => one.place > 0 && one.period > 0 && one.score >= best.score - yearMargin && isPoint(one));
  const days = fitting.filter((one) => isEligible(question, one)).flatMap(({ target }) => target.figure?.period?.value.period.to ?? []);
  const inside = days.filter((day) => within === undefined || ((within.period.from ?? day) <= day && day <= (within.period.to ?? day)));
  return [...new Set(inside.map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b).slice(-mostPoints);
}

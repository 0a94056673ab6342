import { compare } from '../evidence/period-fit.js';
import type { StatedFigure } from '../evidence/stated-figure.js';
import type { IndicatorWish } from '../question/indicator-wish.js';
import type { AskedPeriod, Question } from '../question/question.js';
import { hasWord } from '../question/question-words-in.js';
import { indicatorNouns } from '../vocabulary/indicator-wishes.js';
import { beginsWith, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { syllablesOf } from '../words/syllables.js';
import { indicatorsAmong } from './indicators.js';
import { planStanding } from './plan-standing.js';

/** The indicators of a place that a question asks to list. */
export interface Listing {
  /** With its level, "huyện Tháp Mười". */
  readonly place: string;
  /** The year that was taken because the question names no time; null when it names one. */
  readonly newestYear: number | null;
  /** Best first: those held against a plan, then the others, each in the order in which they were stated. At least one. */
  readonly items: readonly StatedFigure[];
}

/** What a question for a list wishes of figures of its place, newest first; without a time of its own, those of the newest year. Null when there are none. */
export function listingOf(question: Question, wish: IndicatorWish, place: string, stated: readonly StatedFigure[]): Listing | null {
  const timely = stated.filter((one) => isOfTime(question.periods, one));
  if (question.periods.length > 0) return listed(question, wish, place, timely, null);
  for (const year of yearsOf(timely)) {
    const listing = listed(
      question,
      wish,
      place,
      timely.filter((one) => yearOf(one) === year),
      year,
    );
    if (listing !== null) return listing;
  }
  return null;
}

/** What was overtaken by a newer figure is left out before it is held against the wish: "chưa đạt" in June may be "vượt" in December. */
function listed(
  question: Question,
  wish: IndicatorWish,
  place: string,
  stated: readonly StatedFigure[],
  year: number | null,
): Listing | null {
  const rows = indicatorsAmong(stated).filter((one) => isWished(question, wish, one));
  const items = [...rows.filter(hasPlan), ...rows.filter((one) => !hasPlan(one))];
  return items.length === 0 ? null : { place, newestYear: year, items };
}

/** Newest first. */
function yearsOf(stated: readonly StatedFigure[]): number[] {
  return [...new Set(stated.flatMap((one) => yearOf(one) ?? []))].sort((a, b) => b - a);
}

function hasPlan(stated: StatedFigure): boolean {
  return planStanding(stated) !== null;
}

function isOfTime(asked: readonly AskedPeriod[], { figure }: StatedFigure): boolean {
  const period = figure.period?.value.period ?? null;
  return asked.length === 0 || period === null || asked.some((one) => one.yearless || compare(one, period, false) > 0);
}

function yearOf({ article, figure }: StatedFigure): number | null {
  const period = figure.period?.value.period;
  const day = period?.to ?? period?.from ?? article.dateline?.date ?? article.date;
  return day === null || day === undefined ? null : Number(day.slice(0, 4));
}

/** "16/17 chỉ tiêu" counts indicators and is none. */
const countsIndicators = phraseSet(indicatorNouns);

function isWished(question: Question, { standing, field, topic }: IndicatorWish, stated: StatedFigure): boolean {
  if (beginsWith(syllablesOf(stated.figure.unit ?? ''), countsIndicators)) return false;
  if (standing !== 'all' && !stands(standing, stated)) return false;
  const { article, figure } = stated;
  const name = [figure.indicator, figure].flatMap((span) => (span === null ? [] : syllablesOf(article.text, span)));
  if (field.length > 0 && !hasAnyPhrase(name, phraseSet(field))) return false;
  const own = topic.filter((term) => hasWord(question, term, name));
  if (topic.length > 0 && own.length === 0) return false;
  const sentence = syllablesOf(article.text, figure.sentence);
  return topic.every((term) => own.includes(term) || hasWord(question, term, sentence));
}

function stands(wanted: Exclude<IndicatorWish['standing'], 'all'>, stated: StatedFigure): boolean {
  const standing = planStanding(stated);
  return standing === wanted || (wanted === 'reached' && standing === 'exceeded');
}

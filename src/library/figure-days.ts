import type { Article, IsoDate } from '../articles/article.js';
import type { Figure } from '../figures/figure.js';

/** Days as numbers `yyyymmdd`, both inclusive. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** Stands for the last day of what has not ended. */
export const openEnd = 9999_12_31;
/** Of a figure that counts for no day: outside of every range that {@link dayNumber} can bound. */
const noDays: DayRange = { first: 0xffff_ffff, last: 0 };

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** "2023-09-27" → 20230927; keeps the order of days. Null when there is none, or it is written in another way. */
export function dayNumber(day: IsoDate | null): number | null {
  return day !== null && isoDay.test(day) ? Number(day.replaceAll('-', '')) : null;
}

/** The days a figure counts for, see `FigureQuery.from`. */
export function daysOf(figure: Figure, article: Article): DayRange {
  const { from = null, to = null } = figure.period?.value.period ?? {};
  const [first, last, day] = [dayNumber(from), dayNumber(to), dayNumber(article.dateline?.date ?? article.date)];
  if (last !== null) return { first: first ?? last, last };
  if (first !== null) return { first, last: day === null ? openEnd : Math.max(first, day) };
  return day === null ? noDays : { first: day, last: day };
}

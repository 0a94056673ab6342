import { type CalendarDay, isoDay, lastOfMonth, parseIsoDay, shiftDay } from './calendar.js';
import type { Period } from './period.js';
import { yearOfPeriod } from './period-relations.js';

/** From where words for times are read: the day they are seen from, and the time that the text reports on. */
export interface Viewpoint extends CalendarDay {
  /** What "trong quý", "cả năm" and "cuối năm" speak of; null when the text reports on no time of its own. */
  readonly report: Period | null;
}

/** Days into a year, a quarter or a month in which the one before is still spoken of. */
const lookBack = { quarter: 20, month: 9 } as const;
/** Months behind a stretch from January in which it is still reported on: "9 tháng" until November. */
const reportedFor = 2;
/** Day of its last month from which a stretch is reported on. */
const reportedFrom = 15;

/** The viewpoint of a day and a report; null without a day. */
export function viewpointOf(reference: string | null, report: Period | null): Viewpoint | null {
  const day = reference === null ? null : parseIsoDay(reference);
  return day === null ? null : { ...day, report };
}

/** The year that "cả năm" and "6 tháng đầu năm" belong to: that of the report, else that of the day. */
export function spokenYear({ year, report }: Viewpoint): number {
  return (report === null ? null : yearOfPeriod(report)) ?? year;
}

/** The year that "năm qua" names: the one reported on, in December the one that ends, else the one before. */
export function pastYear(view: Viewpoint): number {
  const reported = view.report?.kind === 'year' ? yearOfPeriod(view.report) : null;
  return reported ?? (view.month === 12 ? view.year : view.year - 1);
}

/** What "trong năm", "trong quý" and "trong tháng" name. */
export function spokenStretch(kind: 'year' | 'quarter' | 'month', view: Viewpoint): Period {
  if (view.report?.kind === kind) return view.report;
  if (kind === 'year') return stretch('year', spokenYear(view), 1, 12);
  const { year, month } = dayBefore(view, lookBack[kind]);
  if (kind === 'month') return stretch(kind, year, month, month);
  const first = month - ((month - 1) % 3);
  return stretch(kind, year, first, first + 2);
}

/**
 * What "9 tháng" means where it stands for the months from January on: the time reported on, or the months that have just ended; null when the day is not near
 * their end, so that they are a length of time.
 */
export function monthsFromJanuary(count: number, view: Viewpoint): Period | null {
  const { report } = view;
  if (report?.from?.endsWith('-01-01') === true && report.to === lastOfMonth(Number(report.from.slice(0, 4)), count)) return report;
  const late = view.month === count && view.day >= reportedFrom;
  const since = view.month > count && view.month <= count + reportedFor;
  return late || since ? monthsOfYear(view.year, count) : null;
}

/** The months up to a day: "6 tháng qua". */
export function monthsBefore(count: number, { year, month, day }: CalendarDay): Period {
  const first = year * 12 + month - 1 - count;
  return { kind: 'months', from: isoDay(Math.floor(first / 12), (first % 12) + 1, 1), to: isoDay(year, month, day) };
}

/** The first months of a year, of the kind that their number makes them. */
export function monthsOfYear(year: number, count: number): Period {
  return stretch(count === 12 ? 'year' : count === 6 ? 'half' : 'months', year, 1, count);
}

function stretch(kind: Period['kind'], year: number, first: number, last: number): Period {
  return { kind, from: isoDay(year, first, 1), to: lastOfMonth(year, last) };
}

function dayBefore(day: CalendarDay, days: number): CalendarDay {
  return parseIsoDay(shiftDay(day, -days)) ?? day;
}

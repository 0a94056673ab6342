import type { Figure, FigurePeriod, Sourced } from '../../figures/figure.js';
import { stripAccents } from '../../language/fold.js';
import type { Period, PeriodMention } from '../../language/period.js';
import type { AskedPeriod } from '../question/question.js';
import type { Evidence } from './evidence.js';
import type { Fit } from './place-fit.js';

const unknown = 0.5;
/** The sentence names other times only. */
const besideAnother = 0.4;
const sameYear = 0.8;
/** The article has no date, and what it speaks of is only guessed from a year it names. */
const unknownYear = 0.35;
const partOfAsked = 0.9;
const wider = 0.6;
/** A report on the whole year says little about a part of it. */
const widerInherited = 0.3;
const partOfYear = 0.65;
const stateInYear = 0.85;
/** A state of a few days before or after the day asked for. */
const nearDay = 0.6;
/** Days before the end of a period within which a state counts as that of its end. */
const endOfPeriod = 35;
/** Days by which both ends of two stretches may differ that are one. */
const nearlyDays = 7;
/** Days of a stretch of which a week more or less is no other. */
const shortestStretch = 60;
/** Days within which a meeting is reported. */
const reportedAfter = 10;
/** Days within which a part of a year is mostly reported. */
const reportedWithin = 50;
/** Days from the first of January to the last days of the stretches that are reported on. */
const stretches: readonly (readonly [days: number, to: string])[] = [
  [90, '-03-31'],
  [181, '-06-30'],
  [273, '-09-30'],
];
/** Days by which an article may be earlier or later than such an end. */
const stretchMargin = 15;
/** From so many calendar years on a sum over years says nothing of one of them; "2022 - 2023" may be a season or a school year. */
const manyYears = 3;

/** Fit of a sentence, or of one figure in it, to the periods asked for. 1 when none is asked for; 0 when it speaks of another time. */
export function periodFit(asked: readonly AskedPeriod[], evidence: Evidence, figure: Figure | null): Fit {
  if (asked.length === 0) return 1;
  return Math.max(...asked.map((period) => oneFit(period, evidence, figure)));
}

function oneFit(asked: AskedPeriod, evidence: Evidence, figure: Figure | null): Fit {
  const stated = evidence.periods.filter((mention) => mention.role === 'time' && mention.period !== null);
  const own = figure?.period ?? null;
  if (toldThen(asked, evidence, own)) return stateInYear;
  if (own !== null) return figureFit(asked, evidence, own);
  const fits = stated.map((mention) => mentionFit(asked, mention, evidence));
  const setting = settingFit(asked, evidence);
  return Math.max(
    !asked.yearless && fits.length > 0 && fits.every((fit) => fit === 0) ? Math.min(setting, besideAnother) : setting,
    ...fits,
  );
}

/** "Tại kỳ họp tháng 7/2022 …": what an article of that month reports, when that is of no other time than the article is. */
function toldThen(
  asked: AskedPeriod,
  { article: { dateline }, sentence, setting: { report } }: Evidence,
  own: Sourced<FigurePeriod> | null,
): boolean {
  const { from, to } = asked.period;
  if (asked.met !== true || dateline === null || from === null || to === null || asked.yearless) return false;
  const late = daysBetween(to, dateline.date);
  if (dateline.date < from || late > reportedAfter) return false;
  if (own === null) return true;
  const { period } = own.value;
  if (report !== null && period.from === report.from && period.to === report.to) return true;
  const inherited = own.span === null || own.span.start < sentence.start || own.span.end > sentence.end;
  const ended = period.to === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(period.to, dateline.date));
  return inherited && ended <= reportedWithin && period.to?.slice(0, 4) === dateline.date.slice(0, 4);
}

function figureFit(asked: AskedPeriod, evidence: Evidence, own: Sourced<FigurePeriod>): Fit {
  const inherited = own.span === null || own.span.start < evidence.sentence.start || own.span.end > evidence.sentence.end;
  const { text } = own.value;
  const period = closed(own.value.period, evidence);
  const yearKnown = evidence.article.dateline !== null || evidence.setting.report !== null || /\d{4}/.test(text);
  if (!yearKnown) return mayBeOf(asked, evidence) ? Math.max(unknownYear, yearlessFit(asked, period)) : 0;
  if (asked.yearless) return yearlessFit(asked, period);
  if (period.kind === 'year' && yearsBeginning.test(stripAccents(text)) && hasYear(asked.period, Number(period.from?.slice(0, 4))))
    return beginningFit(asked);
  if (inherited && isPartOfYear(asked.period) && period.kind === 'year' && isToldLater(asked, evidence)) return 0;
  if (inherited && isToldInMonth(asked, period, evidence)) return nearDay;
  if (isNowOfReport(asked, period, evidence)) return stateInYear;
  const fit = compare(asked, period, inherited);
  const guessed = inherited && !asked.whole && evidence.article.dateline === null && mayBeOf(asked, evidence);
  return guessed ? Math.max(fit, unknownYear) : fit;
}

/** "Từ đầu năm đến nay" reaches to the article's day: early in July it is the half of the year. */
function closed(period: Period, { article: { dateline } }: Evidence): Period {
  if (period.kind !== 'since' || period.from === null || dateline === null) return period;
  const stretch = stretches.find(([days]) => Math.abs(daysBetween(period.from ?? '', dateline.date) - days) <= stretchMargin);
  if (stretch === undefined || !period.from.endsWith('-01-01')) return period;
  return { kind: 'months', from: period.from, to: `${period.from.slice(0, 4)}${stretch[1]}` };
}

/** "Đến tháng 10/2023" is answered by what an article of that month reports on, when that has just ended. */
function isToldInMonth({ text, period: { kind, to } }: AskedPeriod, given: Period, { article: { dateline } }: Evidence): boolean {
  if (kind !== 'until' || to === null || given.to === null || dateline?.date.slice(0, 7) !== to.slice(0, 7)) return false;
  return monthNamed.test(stripAccents(text)) && given.to < to && daysBetween(given.to, to) <= endOfPeriod;
}

/** "Đến nay", in an article of early April that reports on the first quarter, is how that quarter ended. */
function isNowOfReport({ period: { from, to } }: AskedPeriod, given: Period, { article, setting: { report } }: Evidence): boolean {
  if (given.kind !== 'until' || given.to === null || to === null || report === null) return false;
  const ended = daysBetween(to, given.to);
  return given.to === article.dateline?.date && report.from === from && report.to === to && ended >= 0 && ended <= endOfPeriod;
}

const monthNamed = /^(?:tinh )?den (?:het )?thang \d/iu;

/** "Đầu năm 2023 có 3.412 hộ nghèo": how the year began is not how it ended. */
const yearsBeginning = /^dau nam/iu;

function beginningFit({ text }: AskedPeriod): Fit {
  const words = stripAccents(text);
  if (yearsBeginning.test(words)) return 1;
  return yearsEnd.test(words) ? 0 : besideAnother;
}

const yearsEnd = /^(?:(?:den|toi) )?(?:cuoi|het)(?: nam| \d{4})/iu;

function isPartOfYear({ kind }: Period): boolean {
  return kind === 'month' || kind === 'months' || kind === 'quarter' || kind === 'half';
}

/** An article of long after a part of a year ("9 tháng") speaks of the whole year when it says no other time. */
function isToldLater({ period: { to } }: AskedPeriod, { article: { dateline } }: Evidence): boolean {
  return to !== null && dateline !== null && daysBetween(to, dateline.date) > reportedWithin;
}

/** An article without a date may speak of the time asked for when it names that year, or no year at all. */
function mayBeOf(asked: AskedPeriod, { setting }: Evidence): boolean {
  const { namedYears } = setting;
  return asked.yearless || namedYears.size === 0 || [...namedYears].some((year) => hasYear(asked.period, year));
}

/** The same days of a year that one of the two does not name. */
function yearlessFit({ period: want }: AskedPeriod, given: Period): Fit {
  const day = (date: string | null): string | null => date?.slice(5) ?? null;
  if (day(want.from) === day(given.from) && day(want.to) === day(given.to)) return sameYear;
  if (isPartOfYear(want) && isPartOfYear(given)) return 0;
  return given.kind === 'day' && want.kind === 'day' ? 0 : unknown;
}

function mentionFit(asked: AskedPeriod, mention: PeriodMention, evidence: Evidence): Fit {
  if (mention.period === null) return unknown;
  if (holdsSince(asked, mention.period, evidence)) return sameYear;
  return asked.yearless ? yearlessFit(asked, mention.period) : compare(asked, mention.period, false);
}

/** "Giữ chức từ ngày 01/6/2023", told in an article of October, for that month. */
function holdsSince({ period: { from, kind } }: AskedPeriod, given: Period, { article: { dateline } }: Evidence): boolean {
  if (given.kind !== 'since' || given.from === null || from === null || dateline === null) return false;
  return (kind === 'month' || kind === 'day') && given.from < from && from <= dateline.date;
}

/** Of the article as a whole: one that tells its year in no way is no evidence of a year. */
function settingFit(asked: AskedPeriod, evidence: Evidence): Fit {
  const { years } = evidence.setting;
  if (asked.yearless) return unknown;
  if (years.size === 0) return 0;
  const ofYear = [...years].some((year) => hasYear(asked.period, year));
  const { dateline } = evidence.article;
  if (dateline === null) return ofYear ? sameYear : mayBeOf(asked, evidence) ? unknownYear : 0;
  if (!ofYear) return 0;
  return asked.period.kind === 'month' && !isToldAround(asked, dateline.date) ? unknown : sameYear;
}

/** Whether an article is of the month asked for, or of the weeks behind it. */
function isToldAround({ period: { from, to } }: AskedPeriod, day: string): boolean {
  return from !== null && to !== null && from <= day && daysBetween(to, day) <= reportedWithin;
}

function hasYear(period: Period, year: number): boolean {
  const from = period.from ?? period.to ?? '';
  const to = period.to ?? period.from ?? '';
  return from.slice(0, 4) <= `${year}` && `${year}` <= to.slice(0, 4);
}

/**
 * How well the time that evidence speaks of answers the time asked for.
 *
 * @param inherited the evidence's time comes from outside its sentence, so that a wider one says little
 */
export function compare(asked: AskedPeriod, given: Period, inherited: boolean): Fit {
  const want = asked.period;
  if (want.from === given.from && want.to === given.to) return 1;
  if (isNearlyOne(want, given)) return partOfAsked;
  if (isPoint(want)) return pointFit(want, given);
  if (isPoint(given) && given.kind !== 'day') return openEndedFit(asked, given);
  if (covers(want, given)) return partFit(asked, given);
  if (!covers(given, want) || (inherited && isRunningTotal(want, given))) return 0;
  return widerFit(given, inherited);
}

/** "Sáu tháng qua", told on 29 December, are the second half of the year. */
function isNearlyOne(one: Period, other: Period): boolean {
  if (one.from === null || one.to === null || other.from === null || other.to === null || one.from === one.to || other.from === other.to)
    return false;
  if (Math.min(daysBetween(one.from, one.to), daysBetween(other.from, other.to)) < shortestStretch) return false;
  return Math.abs(daysBetween(one.from, other.from)) <= nearlyDays && Math.abs(daysBetween(one.to, other.to)) <= nearlyDays;
}

function isPoint({ kind }: Period): boolean {
  return kind === 'until' || kind === 'since' || kind === 'day';
}

/** A state "đến 27/9/2023" answers for the year it lies in, and for a shorter time only near its end. */
function openEndedFit(asked: AskedPeriod, given: Period): Fit {
  const day = given.kind === 'until' ? given.to : given.from;
  if (day === null || !within(day, asked.period)) return 0;
  if (isNearEnd(day, asked)) return partOfAsked;
  return asked.whole || !isYears(asked.period) ? 0 : stateInYear;
}

function isNearEnd(day: string | null, { period: { to } }: AskedPeriod): boolean {
  return day !== null && to !== null && daysBetween(day, to) <= endOfPeriod;
}

/** The figure speaks of a part of the time asked for: it answers for a year that was not asked for as a whole, never for a shorter time. */
function partFit(asked: AskedPeriod, given: Period): Fit {
  if (given.kind === 'day') return asked.whole && !isNearEnd(given.to, asked) ? 0 : partOfAsked;
  if (!isYears(asked.period)) return 0;
  if (given.kind === 'year' || (given.kind === 'month' && asksForEnd(asked) && isNearEnd(given.to, asked))) return partOfAsked;
  return asked.whole ? 0 : partOfYear;
}

/** "Cuối năm 2023": how the year ended, which a count of November tells. */
function asksForEnd({ text }: AskedPeriod): boolean {
  return yearsEnd.test(stripAccents(text));
}

function isYears({ kind }: Period): boolean {
  return kind === 'year' || kind === 'years' || kind === 'term';
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** A figure of a whole year does not answer for a part of it, unless its time is only taken over from around it; a term or a range of years may. */
function widerFit(given: Period, inherited: boolean): Fit {
  if (given.kind === 'years' && !inherited && yearsIn(given) >= manyYears) return 0;
  const closed = given.kind === 'year' || given.kind === 'half' || given.kind === 'months';
  return closed && !inherited ? 0 : closed ? widerInherited : wider;
}

/** A report on 6 or 9 months counts from the year's beginning: what it says is no figure of a quarter, or of the half, within. */
function isRunningTotal(want: Period, given: Period): boolean {
  return want.kind !== 'month' && isPartOfYear(want) && isPartOfYear(given);
}

function yearsIn({ from, to }: Period): number {
  return Number(to?.slice(0, 4)) - Number(from?.slice(0, 4)) + 1;
}

function pointFit(want: Period, given: Period): Fit {
  const day = want.to ?? want.from;
  if (day === null) return unknown;
  if (given.to === day || given.from === day) return 1;
  if (want.kind === 'until' && countsUpTo(given) && Math.abs(daysBetween(day, given.to)) <= reportedWithin / 2) return nearDay;
  if (given.kind === 'until' || given.kind === 'day') return 0;
  if (!within(day, given)) return 0;
  return given.kind === 'year' && given.to !== null && daysBetween(day, given.to) > reportedWithin ? widerInherited : wider;
}

/** A state on a day, or what was counted in a part of a year that ends with it; what happened on a single day is neither. */
function countsUpTo(given: Period): given is Period & { readonly to: string } {
  return given.to !== null && given.kind !== 'year' && given.from !== given.to;
}

function within(day: string, period: Period): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

function covers(outer: Period, inner: Period): boolean {
  if (inner.from === null || inner.to === null) return false;
  return (outer.from === null || outer.from <= inner.from) && (outer.to === null || inner.to <= outer.to);
}

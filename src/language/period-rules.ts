import { type CalendarDay, daysInMonth, isCalendarDay, isoDay, isYear, lastOfMonth, shiftDay } from './calendar.js';
import { monthNumbers, quarterNumbers } from './counting-words.js';
import { normalizeWord, stripAccents } from './fold.js';
import type { Period, PeriodKind } from './period.js';
import { type PeriodPattern, periodPattern } from './period-pattern.js';
import { monthsBefore, monthsFromJanuary, monthsOfYear, pastYear, spokenYear, type Viewpoint } from './period-viewpoint.js';
import { dayWords, pastShiftWords, periodWords, shiftWords } from './vocabulary/period-words.js';

/** What words name: a period, or null when they are relative and there is no day to see it from. */
export interface PeriodReading {
  readonly period: Period | null;
  readonly relative: boolean;
}

export type PeriodGroups = Readonly<Record<string, string | undefined>>;

/** A form of naming a period: name, pattern, production. `read` gives null when the words are no such period ("31/2/2023"). */
export interface PeriodRule extends PeriodPattern {
  readonly name: string;
  /** Set when the mention can end in a bare number that might count what follows ("quý 3"). */
  readonly endsBare?: boolean;
  readonly read: (groups: PeriodGroups, reference: Viewpoint | null) => PeriodReading | null;
}

const shifts = lookup(shiftWords);
const nearDays = lookup(dayWords);
const months = lookup(monthNumbers);
const quarters = lookup(quarterNumbers);
const terms = new Set(periodWords.term.flatMap((word) => [word, stripAccents(word)]));
const pastWords = new Set<string>(pastShiftWords.flatMap((word) => [word, stripAccents(word)]));
const lastWords = new Set<string>(periodWords.last.flatMap((word) => [word, stripAccents(word)]));

/** Rules for one stretch of time; ranges and "đến …" are composed of them. */
export const periodRules: readonly PeriodRule[] = [
  rule('day', '(?:{part} )?(?:{day} )?(?<d>\\d{1,2})~(?<s>[/.-])~(?<m>\\d{1,2})~\\k<s>~(?<y>\\d{4})', ['part', 'day', '#'], readDay),
  rule('day-short-year', '(?:{part} )?{day} (?<d>\\d{1,2})(?<s>[/.-])(?<m>\\d{1,2})\\k<s>(?<y>\\d{2})', ['part', 'day'], readDay),
  rule('day-iso', '(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})', ['#'], readDay),
  rule('day-words', '(?:{part} (?:{day} )?|{day} )(?<d>\\d{1,2}) {month} (?<m>\\d{1,2}|{number})YEAR?', ['part', 'day'], readDay),
  rule('day-bare-words', '(?<d>\\d{1,2}) {month} (?<m>\\d{1,2}),? {year} (?<y>\\d{4})', ['#'], readDay),
  rule('day-month', '(?:{part} (?:{day} )?|{day} )(?<d>\\d{1,2})(?:~[/-]~|\\.)(?<m>\\d{1,2})', ['part', 'day'], readDay, true),
  rule(
    'days',
    '(?:{part} (?:{day} )?|{day} )(?<d>\\d{1,2})~[-–]~(?<e>\\d{1,2})~/~(?<m>\\d{1,2})(?:~/~(?<y>\\d{4}))?',
    ['part', 'day'],
    readDays,
  ),
  rule('near-day', '(?<near>{near})', ['near'], readNearDay),
  rule('near-day-dated', '{near},?~\\(?~(?:{day} )?(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})(?:[/.-](?<y>\\d{4}))?\\)?', ['near'], readDay),
  rule('month', '(?:{edge} )?{month} (?<m>\\d{1,2}|{number})YEAR?', ['edge', 'month'], readMonth),
  rule('month-number', '(?<m>\\d{1,2})~/~(?<y>\\d{4})', ['#'], readMonth),
  rule('near-month', '(?:{edge} )?{month} (?<r>{shift})', ['edge', 'month'], readNearMonth),
  rule('months', `(?<n>\\d{1,2}|{number}) {month}(?: (?<e>{ends}))?${yearOnly()}`, ['#', 'number'], readMonths),
  rule('months-of-year', '(?<n>\\d{1,2}|{number}) {month} (?<e>{ends}) (?:{of} )?{year}', ['#', 'number'], readMonths),
  rule('half', `{half} (?:{year} )?(?<e>{ends})(?:${yearOnly()}| (?:{of} )?{year})`, ['half'], readHalf),
  rule('half-of-year', '{half} {year} (?<e>{ends})', ['half'], readHalf),
  rule('quarter', '(?:{edge} )?{quarter} (?<q>{quarterNumber})YEAR?', ['edge', 'quarter'], readQuarter, true),
  rule('near-quarter', '(?:{edge} )?{quarter} (?<r>{shift})', ['edge', 'quarter'], readNearQuarter),
  rule(
    'years',
    '(?:(?<w>{span}|{term}|{school}|{year}) )?(?<y>\\d{4})(?:~[-–—]~| {until} )(?:{year} )?(?<z>\\d{4})',
    ['span', 'term', 'school', 'year', '#'],
    readYears,
  ),
  rule(
    'year',
    '(?:{edge} )?(?:{whole} )?(?:{year}|{school}) (?:{study} )?(?:(?<y>\\d{4})|(?<r>{shift}))',
    ['edge', 'whole', 'year', 'school'],
    readYear,
  ),
  rule('whole-year-bare', '(?:{whole}|{edge}) (?<y>\\d{4})', ['whole', 'edge'], readYear, true),
  rule('edge-of-year', '(?:{edge}|{whole}) (?:{year}|{school})(?! {nth})', ['edge', 'whole'], readYear),
  rule('half-past', '{half} {year} {past}', ['half'], (_, view) => pastMonths(6, view)),
  rule('half-named', '{half} {year} (?:(?<y>\\d{4})|(?<r>{current}))', ['half'], readHalf),
  rule(
    'end-quarter',
    `{quarter} (?<e>{ends})(?:(?: {ordinal})?(?:${yearOnly()}| (?:{of} )?{year})| {ordinal})`,
    ['quarter'],
    readEndQuarter,
  ),
  rule('term-now', '(?:(?:{edge}|{whole}) {term}|{term} {current})(?! \\d)', ['edge', 'whole', 'term'], readTermNow),
  rule('next-year', '{turning} {year}(?! \\d)', ['turning'], readTurnOfYear),
  rule('present', '{present}', ['present'], (_, reference) => ({ period: untilDay(reference), relative: true })),
];

function rule(name: string, pattern: string, starts: readonly string[], read: PeriodRule['read'], endsBare = false): PeriodRule {
  return { name, ...periodPattern(pattern, starts), read, endsBare };
}

function yearOnly(): string {
  return '(?:(?:~[/-]~| (?:{of} )?(?:{year} )?)(?<y>\\d{4})| (?:{of} )?{year} (?<r>{shift}))';
}

/** A stretch that ends on the reference day; null without one. */
export function untilDay(reference: CalendarDay | null): Period | null {
  return reference === null ? null : { kind: 'until', from: null, to: isoDay(reference.year, reference.month, reference.day) };
}

function lookup(table: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const [word, value] of table) {
    for (const key of [word, normalizeWord(word), stripAccents(word)]) if (!known.has(key)) known.set(key, value);
  }
  return known;
}

function numberIn(table: ReadonlyMap<string, number>, written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^\d+$/.test(written)) return Number(written);
  return table.get(written.replaceAll(/\s+/g, ' ')) ?? null;
}

/** The year written, or named, or else the one that is spoken of; null when it cannot be known. */
function yearOf(groups: PeriodGroups, reference: Viewpoint | null): number | null {
  const { y, r } = groups;
  if (y !== undefined) return y.length === 2 ? 2000 + Number(y) : Number(y);
  if (reference === null) return null;
  if (r === undefined) return spokenYear(reference);
  return pastWords.has(r.replaceAll(/\s+/g, ' ')) ? pastYear(reference) : reference.year + (numberIn(shifts, r) ?? 0);
}

/** Without a year, a month at the turn of the year belongs to the nearer December ("tháng 12" in an article of January). */
function yearOfMonth(groups: PeriodGroups, month: number, reference: Viewpoint | null): number | null {
  const year = yearOf(groups, reference === null ? null : { ...reference, report: null });
  const bare = groups['y'] === undefined && groups['r'] === undefined;
  const turned = bare && reference !== null && reference.month <= 2 && month >= 11;
  return turned && year !== null ? year - 1 : year;
}

function reading(groups: PeriodGroups, year: number | null, period: (year: number) => Period): PeriodReading | null {
  if (year !== null && !isYear(year)) return null;
  return { period: year === null ? null : period(year), relative: groups['y'] === undefined };
}

function stretch(kind: PeriodKind, from: string, to: string): Period {
  return { kind, from, to };
}

function readDay(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading | null {
  const month = numberIn(months, groups['m']) ?? 0;
  const day = Number(groups['d']);
  const year = yearOfMonth(groups, month, reference);
  if (!isCalendarDay({ year: year ?? 2000, month, day })) return null;
  return reading(groups, year, (known) => stretch('day', isoDay(known, month, day), isoDay(known, month, day)));
}

function readDays(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading | null {
  const month = Number(groups['m']);
  const [first, last] = [Number(groups['d']), Number(groups['e'])];
  const year = yearOfMonth(groups, month, reference);
  if (first >= last || !isCalendarDay({ year: year ?? 2000, month, day: last })) return null;
  return reading(groups, year, (known) => stretch('day', isoDay(known, month, first), isoDay(known, month, last)));
}

function readNearDay(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading {
  if (reference === null) return { period: null, relative: true };
  const day = shiftDay(reference, numberIn(nearDays, groups['near']) ?? 0);
  return { period: stretch('day', day, day), relative: true };
}

function readMonth(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading | null {
  const month = numberIn(months, groups['m']) ?? 0;
  if (daysInMonth(2000, month) === 0) return null;
  return reading(groups, yearOfMonth(groups, month, reference), (year) =>
    stretch('month', isoDay(year, month, 1), lastOfMonth(year, month)),
  );
}

function readNearMonth(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading {
  if (reference === null) return { period: null, relative: true };
  const count = reference.year * 12 + reference.month - 1 + (numberIn(shifts, groups['r']) ?? 0);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return { period: stretch('month', isoDay(year, month, 1), lastOfMonth(year, month)), relative: true };
}

function readMonths(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading | null {
  const count = numberIn(months, groups['n']) ?? 0;
  if (count < 1 || count > 12) return null;
  const last = lastWords.has(groups['e'] ?? '');
  return reading(groups, yearOf(groups, reference), (year) => (last ? monthsTo(year, count) : monthsOfYear(year, count)));
}

/** The last months of a year. */
function monthsTo(year: number, count: number): Period {
  const kind = count === 12 ? 'year' : count === 6 ? 'half' : 'months';
  return stretch(kind, isoDay(year, 13 - count, 1), isoDay(year, 12, 31));
}

function readHalf(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading | null {
  const last = lastWords.has(groups['e'] ?? '');
  return reading(groups, yearOf(groups, reference), (year) => (last ? monthsTo(year, 6) : monthsOfYear(year, 6)));
}

function readQuarter(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading | null {
  const quarter = quarters.get(groups['q'] ?? '') ?? 0;
  return reading(groups, yearOf(groups, reference), (year) => quarterOf(year, quarter));
}

function quarterOf(year: number, quarter: number): Period {
  return stretch('quarter', isoDay(year, quarter * 3 - 2, 1), lastOfMonth(year, quarter * 3));
}

function readNearQuarter(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading {
  if (reference === null) return { period: null, relative: true };
  const count = reference.year * 4 + Math.floor((reference.month - 1) / 3) + (numberIn(shifts, groups['r']) ?? 0);
  return { period: quarterOf(Math.floor(count / 4), (count % 4) + 1), relative: true };
}

function readYears(groups: PeriodGroups): PeriodReading | null {
  const [first, last] = [Number(groups['y']), Number(groups['z'])];
  if (!isYear(first) || !isYear(last) || first >= last) return null;
  const kind = terms.has((groups['w'] ?? '').replaceAll(/\s+/g, ' ')) ? 'term' : 'years';
  return { period: stretch(kind, isoDay(first, 1, 1), isoDay(last, 12, 31)), relative: false };
}

function readEndQuarter(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading | null {
  const last = lastWords.has(groups['e'] ?? '');
  return reading(groups, yearOf(groups, reference), (year) => quarterOf(year, last ? 4 : 1));
}

/** "sang năm". */
function readTurnOfYear(_: PeriodGroups, reference: Viewpoint | null): PeriodReading {
  return { period: reference === null ? null : monthsOfYear(reference.year + 1, 12), relative: true };
}

/** "6 tháng qua", "nửa năm qua": the months from January on when they have just ended, else the months up to the day. */
export function pastMonths(count: number, view: Viewpoint | null): PeriodReading {
  return { period: view === null ? null : (monthsFromJanuary(count, view) ?? monthsBefore(count, view)), relative: true };
}

/** "đầu nhiệm kỳ", "nhiệm kỳ này": terms of party committees last five years and begin in the middle of 2015, 2020, 2025. */
function readTermNow(_: PeriodGroups, reference: Viewpoint | null): PeriodReading {
  if (reference === null) return { period: null, relative: true };
  const begun = reference.month > 6 ? reference.year : reference.year - 1;
  const first = begun - (begun % 5);
  return { period: stretch('term', isoDay(first, 1, 1), isoDay(first + 5, 12, 31)), relative: true };
}

function readYear(groups: PeriodGroups, reference: Viewpoint | null): PeriodReading | null {
  return reading(groups, yearOf(groups, reference), (year) => stretch('year', isoDay(year, 1, 1), isoDay(year, 12, 31)));
}

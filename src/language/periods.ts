import { monthNumbers } from './counting-words.js';
import { normalizeWord, stripAccents } from './fold.js';
import { type KeyedTokens, keyTokens } from './keyed-tokens.js';
import type { Period, PeriodMention } from './period.js';
import { readBareMonths, readSpokenStretch } from './period-bare.js';
import { readBareDay, readBareYear, readCurrently, roleAt, standsAsPeriod } from './period-context.js';
import { periodPattern } from './period-pattern.js';
import { periodRules, untilDay } from './period-rules.js';
import { atomAt, matchAt, type PeriodAtom, type PeriodText, periodText, rereadFrom, skipBlanks } from './period-scanner.js';
import { type Viewpoint, viewpointOf } from './period-viewpoint.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';
import { periodWords, withinWords } from './vocabulary/period-words.js';

type Found = Omit<PeriodMention, 'role'> & { readonly role?: PeriodMention['role'] };

const fromWord = periodPattern('{from}', ['from']);
const untilWord = periodPattern('(?:{counting} )*{until}(?:~:)?(?: {whole})?', ['counting', 'until']);
const nowWord = periodPattern('{now}', ['now']);
const sameWord = periodPattern('{same}(?: {of})?', ['same']);
const firstEdge = periodPattern('{first}', ['first']);
const stateVerb = periodPattern('{state}', ['state']);
const lastEdge = periodPattern('{last}', ['last']);
const middleEdge = periodPattern('{middle}', ['middle']);
const dash = /[-–—][ \t]*/y;
const shareBehind = /[ \t]+\d{1,2}(?:,\d+)?[ \t]?%/y;
const bareYear = /\d{4}(?![\p{L}\p{M}\p{Nd}]|[.,/-]\p{Nd})/uy;

/**
 * Words that name times in a stretch of canonical text, in text order, without overlap; the longest mention wins and covers all its words
 * ("đến ngày 27/9/2023", "9 tháng của năm 2023"). Relative words ("năm nay", "đến nay") are seen from `reference` (`YYYY-MM-DD`); without it
 * their period is null. `report` is the time that the whole text reports on: what "trong quý", "cả năm" and "9 tháng" speak of. Reads unaccented
 * text too.
 */
export function findPeriods(text: string, within: Span, reference: string | null, report: Period | null = null): PeriodMention[] {
  const row = keyTokens(text, within);
  const prepared = periodText(text, within);
  const view = viewpointOf(reference, report);
  const found: PeriodMention[] = [];
  let free = within.start;
  for (let index = 0; index < row.tokens.length; index += 1) {
    const token = row.tokens[index];
    if (token === undefined || token.kind === 'mark' || token.start < free || !mayBegin(row, index) || goesOn(prepared, token)) continue;
    const mention = mentionAt(prepared, row, index, view);
    if (mention === null) continue;
    found.push({ ...mention, role: mention.role ?? roleAt(prepared, mention) });
    free = mention.end;
  }
  return found;
}

/** The first words of everything that {@link mentionAt} can read, with their accents and without. */
const firstWords: ReadonlySet<string> = new Set(
  [
    ...[fromWord, untilWord, sameWord, ...periodRules].flatMap(({ starts }) => [...starts]),
    ...[...withinWords, ...monthNumbers.map(([word]) => word), ...periodWords.currently].map((word) => word.split(' ')[0] ?? word),
  ].flatMap((word) => [normalizeWord(word), stripAccents(word)]),
);

/** Most words begin no time: the rules need not be tried there. */
function mayBegin({ tokens, keys }: KeyedTokens, index: number): boolean {
  return tokens[index]?.kind === 'number' || /^\d/.test(keys[index] ?? '') || firstWords.has(keys[index] ?? '');
}

/** Whether a number continues another ("2/2023" of "31/2/2023"). */
function goesOn(text: PeriodText, token: Token): boolean {
  return token.kind === 'number' && /\d[/.]$/.test(text.matched.slice(Math.max(0, token.start - 2), token.start));
}

function mentionAt(text: PeriodText, row: KeyedTokens, index: number, reference: Viewpoint | null): Found | null {
  const at = row.tokens[index]?.start ?? 0;
  return (
    sameTermAt(text, at, reference) ??
    untilAt(text, row, at, reference) ??
    rangeAt(text, row, index, reference) ??
    readSpokenStretch(row, index, reference) ??
    readBareMonths(row, index, reference) ??
    readBareYear(text, row, index) ??
    readCurrently(text, row, index, reference)
  );
}

/** "cùng kỳ", "cùng kỳ năm 2022": the base of a comparison. Alone it depends on the period it is held against. */
function sameTermAt(text: PeriodText, at: number, reference: Viewpoint | null): Found | null {
  const word = matchAt(text, sameWord, at);
  if (word === null) return null;
  const end = at + word[0].length;
  const atom = endAtomAt(text, skipBlanks(text, end), reference);
  if (atom === null) return { start: at, end, period: null, relative: true, role: 'comparison' };
  return { start: at, end: atom.end, period: atom.period, relative: atom.relative, role: 'comparison' };
}

/** "đến nay", "tính đến hết tháng 9/2023", "đến năm 2025". */
function untilAt(text: PeriodText, row: KeyedTokens, at: number, reference: Viewpoint | null): Found | null {
  const word = matchAt(text, untilWord, at);
  if (word === null) return null;
  const next = skipBlanks(text, at + word[0].length);
  const end = endPointAt(text, next, reference) ?? readBareDay(text, row, next, reference);
  if (end === null) return null;
  return { start: at, end: end.end, period: untilEnd(text, { now: false, ...end }), relative: end.relative };
}

interface EndPoint extends Span {
  readonly period: Period | null;
  readonly relative: boolean;
  readonly now: boolean;
}

/** What may stand behind "đến": now, a stretch of time, or a bare year. */
function endPointAt(text: PeriodText, at: number, reference: Viewpoint | null): EndPoint | null {
  const now = matchAt(text, nowWord, at);
  const atom = endAtomAt(text, at, reference);
  const nowEnd = now === null ? 0 : at + now[0].length;
  if (atom !== null && atom.end > nowEnd) return { ...atom, now: false };
  return now === null ? null : { start: at, end: nowEnd, period: untilDay(reference), relative: true, now: true };
}

function endAtomAt(text: PeriodText, at: number, reference: Viewpoint | null): (Span & Omit<EndPoint, 'now'>) | null {
  const atom = atomAt(text, at, reference);
  if (atom !== null) return atom;
  bareYear.lastIndex = at;
  const year = bareYear.exec(text.matched)?.[0];
  return year === undefined ? null : yearPoint(Number(year), at);
}

function yearPoint(year: number, at: number): (Span & Omit<EndPoint, 'now'>) | null {
  if (year < 1945 || year > 2075) return null;
  return { start: at, end: at + 4, period: { kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` }, relative: false };
}

/** "đến đầu năm 2023" is over when the year begins, "đến giữa năm 2023" with June. */
function untilEnd(text: PeriodText, { period, start }: EndPoint): Period | null {
  if (period === null) return null;
  const middle = period.kind === 'year' && matchAt(text, middleEdge, start) !== null;
  if (middle) return { kind: 'until', from: null, to: `${period.to?.slice(0, 4)}-06-30` };
  return { kind: 'until', from: null, to: matchAt(text, firstEdge, start) === null ? period.to : period.from };
}

/** A stretch of time alone, "từ X", "từ X đến Y", "X đến nay". */
function rangeAt(text: PeriodText, row: KeyedTokens, index: number, reference: Viewpoint | null): Found | null {
  const at = row.tokens[index]?.start ?? 0;
  const from = matchAt(text, fromWord, at);
  const first = from === null ? at : skipBlanks(text, at + from[0].length);
  const fromNow = from === null ? null : matchAt(text, nowWord, first);
  if (fromNow !== null) return fromNowAt(text, row, { start: at, end: first + fromNow[0].length }, reference);
  const atom = from === null ? atomAt(text, at, reference) : endAtomAt(text, first, reference);
  if (atom === null) return null;
  const rule = 'rule' in atom ? (atom as PeriodAtom) : null;
  if (rule !== null && !standsAsPeriod(text, row, index, rule)) return null;
  return rangeFrom(text, { atom, rule, at, from: from !== null }, reference) ?? alone(text, atom, at, from !== null);
}

/** "từ nay đến cuối năm 2022". */
function fromNowAt(text: PeriodText, row: KeyedTokens, { start, end }: Span, reference: Viewpoint | null): Found | null {
  const until = untilAt(text, row, skipBlanks(text, end), reference === null ? null : { ...reference, report: null });
  return until === null ? null : { ...until, start };
}

interface RangeStart {
  readonly atom: Span & Omit<EndPoint, 'now'>;
  readonly rule: PeriodAtom | null;
  readonly at: number;
  readonly from: boolean;
}

function rangeFrom(text: PeriodText, start: RangeStart, reference: Viewpoint | null): Found | null {
  const next = skipBlanks(text, start.atom.end);
  const second = connectedEnd(text, next, start.from);
  if (second === null) return null;
  const end = endPointAt(text, second, reference);
  if (end === null) return null;
  if (end.now) return { start: start.at, end: end.end, period: sinceStart(text, start.atom), relative: start.atom.relative };
  const borrowed = start.rule !== null && start.atom.relative && !end.relative;
  const settled = borrowed && start.rule !== null ? rereadFrom(text, start.rule, end.period?.from) : start.atom;
  const comparable = start.from || settled.period?.kind === end.period?.kind;
  const period = between(settled.period, end.period);
  if (!comparable || (settled.period !== null && end.period !== null && period === null)) return null;
  return { start: start.at, end: end.end, period, relative: end.relative || (settled.relative && !borrowed) };
}

/** Where the second end begins: behind "đến", or behind a dash when "từ" stands before. */
function connectedEnd(text: PeriodText, at: number, from: boolean): number | null {
  const word = matchAt(text, untilWord, at);
  if (word !== null) return skipBlanks(text, at + word[0].length);
  dash.lastIndex = at;
  const mark = from ? dash.exec(text.matched) : null;
  return mark === null ? null : at + mark[0].length;
}

function between(first: Period | null, last: Period | null): Period | null {
  if (first?.from == null || last?.to == null || first.from > last.to) return null;
  const years = first.kind === 'year' && last.kind === 'year';
  const days = first.kind === 'day' && last.kind === 'day';
  return { kind: years ? 'years' : days ? 'day' : 'months', from: first.from, to: last.to };
}

/** "từ cuối năm 2022" begins in the last month. */
function sinceStart(text: PeriodText, { period, start }: Span & Pick<EndPoint, 'period'>): Period | null {
  if (period === null) return null;
  const late = matchAt(text, lastEdge, start) !== null && period.to !== null;
  return { kind: 'since', from: late ? `${period.to?.slice(0, 8)}01` : period.from, to: null };
}

/** "Số hộ nghèo đầu năm là 52 hộ", "tỷ lệ hộ nghèo đầu năm 3,41%": the state with which the year begins. */
function isStart(text: PeriodText, { start, end, period }: Span & Pick<EndPoint, 'period'>): boolean {
  if (period?.kind !== 'year' || matchAt(text, firstEdge, start) === null) return false;
  shareBehind.lastIndex = end;
  return matchAt(text, stateVerb, skipBlanks(text, end)) !== null || shareBehind.test(text.matched);
}

const openEnded: readonly Period['kind'][] = ['day', 'month', 'year'];

function alone(text: PeriodText, atom: Span & Omit<EndPoint, 'now'>, at: number, from: boolean): Found {
  if (isStart(text, atom))
    return { start: atom.start, end: atom.end, period: untilEnd(text, { ...atom, now: false }), relative: atom.relative };
  const stretched = atom.period?.kind === 'years' || (atom.period?.kind === 'day' && atom.period.from !== atom.period.to);
  const since =
    from && !stretched && (atom.period === null || openEnded.includes(atom.period.kind) || matchAt(text, firstEdge, atom.start) !== null);
  const start = since || stretched ? at : atom.start;
  return { start, end: atom.end, period: since ? sinceStart(text, atom) : atom.period, relative: atom.relative };
}

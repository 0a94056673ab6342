import { isCalendarDay, isoDay, isYear } from './calendar.js';
import { normalizeWord, stripAccents } from './fold.js';
import { type KeyedTokens, type WrittenPhrases, writtenPhrases } from './keyed-tokens.js';
import { numberWordsOf } from './number-words.js';
import type { PeriodMention } from './period.js';
import { untilDay } from './period-rules.js';
import { lookBehind, type PeriodAtom, type PeriodText } from './period-scanner.js';
import { spokenYear, type Viewpoint } from './period-viewpoint.js';
import type { Span } from './span.js';
import { countedNouns } from './vocabulary/counted-nouns.js';
import { measureUnits } from './vocabulary/measure-units.js';
import {
  afterCurrentlyCompound,
  beforeCurrentlyCompound,
  beforeNoYear,
  birthWords,
  datedNouns,
  documentNouns,
  periodWords,
  pluralWords,
  verbsLikeNouns,
  wordsAfterYear,
  yardstickWords,
} from './vocabulary/period-words.js';

const marked = (words: readonly string[]) => writtenPhrases(words.map((word) => [word, true] as const));
const dated = marked([...datedNouns, ...periodWords.same, ...periodWords.span, ...periodWords.term, ...periodWords.school]);
const noYearBefore = marked(beforeNoYear);
const afterYear = marked(wordsAfterYear);
const counted = marked([...countedNouns, ...measureUnits]);
/** Verbs that begin with a counted noun ("đến 30/6 giải ngân"). */
const verbs = marked(verbsLikeNouns);
const plural = marked(pluralWords);
const currently = marked(periodWords.currently);
/** Rules whose words count years or months behind a number ("5 năm trước", "nhiều tháng nay"). */
const countedRules: ReadonlySet<string> = new Set(['year', 'near-month', 'near-quarter']);
const yearWords = marked(periodWords.year);
const births = marked(birthWords);
const compoundBefore = marked(beforeCurrentlyCompound);
const compoundAfter = marked(afterCurrentlyCompound);
const documents = marked(documentNouns);
const yardsticks = marked(yardstickWords);
const listMarks = marked([',', 'và', 'hay', 'hoặc']);
/** Words of the longest document or yardstick. */
const longestPhrase = 4;

const comparedBefore = /(?:^|[^\p{L}])so(?:\s+(?:với|voi))?(?:\s+(?:cả|ca|thời điểm|thoi diem|mức|muc|hồi|hoi|lúc|luc))?\s*$/u;
const comparedWords = /(?:^|[^\p{L}])(?:hơn|kém)\s*$/u;
const documentNumberBefore =
  /(?:\d[\p{L}\d]*[-/–][\p{L}\d/–-]*\p{L}[\p{L}\d/–-]*|(?:số|so)\s+\d+\S*(?:\s+(?:của|cua)\s[^,.;:]{3,60})?)\s*,?\s*$/u;
const bareDay = /(?<d>\d{1,2})\/(?<m>\d{1,2})(?![\p{L}\p{Nd}/%]|[.,]\p{Nd})/uy;
const yearText = /^(?:19|20)\d{2}$/;
/** A number at the end that is no year. */
const endsBare = /(?:^|[^\d])\d{1,3}$/;

/** What part a mention plays, from the words before it. */
export function roleAt(text: PeriodText, mention: Span & Pick<PeriodMention, 'period'>): PeriodMention['role'] {
  const before = text.matched.slice(Math.max(0, mention.start - lookBehind), mention.start);
  if (comparedBefore.test(before) || comparedWords.test(before) || isYardstick(before, text.folded)) return 'comparison';
  const day = mention.period === null || mention.period.kind === 'day';
  return day && (documentNumberBefore.test(before) || documentWordBefore(before, text.folded)) ? 'document' : 'time';
}

function documentWordBefore(before: string, folded: boolean): boolean {
  return endsIn(before, documents, folded);
}

function isYardstick(before: string, folded: boolean): boolean {
  return endsIn(before, yardsticks, folded);
}

/** Whether a text ends in one of the phrases. */
function endsIn(before: string, phrases: WrittenPhrases<true>, folded: boolean): boolean {
  const words = /[\p{L}\p{M}]$/u.test(before.trimEnd()) ? (before.match(/[\p{L}\p{M}]+/gu) ?? []) : [];
  const keys = words.slice(-longestPhrase).map(folded ? stripAccents : normalizeWord);
  return (folded ? phrases.folded : phrases.accented).endingAt(keys, keys.length - 1) !== null;
}

/** Whether an atom is a time where it stands: "5 năm trước" counts years, and "quý 3" before a unit counts money of a fund. */
export function standsAsPeriod(text: PeriodText, row: KeyedTokens, index: number, atom: PeriodAtom): boolean {
  if (atom.rule.endsBare === true && endsBare.test(text.matched.slice(atom.start, atom.end)) && isCounted(row, atom.end)) return false;
  if (atom.rule.name === 'year' && isBirth(row, index)) return false;
  if (!atom.relative || !countedRules.has(atom.rule.name)) return true;
  const before = row.tokens[index - 1];
  const number = before?.kind === 'number' || numberWordsOf(row.keys[index - 1] ?? '', row.folded).length > 0;
  return !number && plural.longestBefore(row, index) === null;
}

function isBirth(row: KeyedTokens, index: number): boolean {
  return births.longestBefore(row, index) !== null;
}

function isCounted(row: KeyedTokens, from: number): boolean {
  const next = row.tokens.findIndex((token) => token.start >= from);
  return next !== -1 && counted.longestAt(row, next) !== null && verbs.longestAt(row, next) === null;
}

/**
 * A year that stands by itself: behind a noun that years date ("cùng kỳ 2022"), or where a clause ends ("kết nạp bao nhiêu đảng viên 2023?"). Never
 * before something that is counted, nor inside a number of a document.
 */
export function readBareYear(text: PeriodText, row: KeyedTokens, index: number): Omit<PeriodMention, 'role'> | null {
  const token = row.tokens[index];
  if (token === undefined || !yearText.test(token.text) || !isYear(Number(token.text))) return null;
  if (
    isBirth(row, index) ||
    yearWords.longestBefore(row, index) !== null ||
    isGlued(text, token) ||
    (!isListed(row, index) && counted.longestAt(row, index + 1) !== null && !namesPlace(row, index + 1))
  )
    return null;
  if (!endsDated(row, index) && !endsClause(row, index)) return null;
  const period = { kind: 'year', from: `${token.text}-01-01`, to: `${token.text}-12-31` } as const;
  return { start: token.start, end: token.end, period, relative: false };
}

/** "vụ hè thu 2024 huyện Lệ Thủy": a level word with its name counts nothing. */
function namesPlace(row: KeyedTokens, index: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(row.tokens[index + 1]?.text ?? '');
}

function isGlued(text: PeriodText, token: Span): boolean {
  const behind = text.matched.slice(token.end, token.end + 2);
  return /[\p{L}\p{Nd}/–.,:-]/u.test(text.matched.charAt(token.start - 1)) || /^(?:[\p{L}/–-]|:(?!\s|$))/u.test(behind);
}

function endsDated(row: KeyedTokens, index: number): boolean {
  if (dated.longestBefore(row, index) !== null) return true;
  return isListed(row, index);
}

/** "2021, 2022, 2023 tỷ lệ …", "2021 và 2022": a year goes on from a year. */
function isListed(row: KeyedTokens, index: number): boolean {
  return listMarks.longestBefore(row, index) !== null && yearText.test(row.tokens[index - 2]?.text ?? '');
}

/** A mark, a function word or nothing follows, and no word stands before that makes it a quantity. */
function endsClause(row: KeyedTokens, index: number): boolean {
  const before = row.tokens[index - 1];
  const next = row.tokens[index + 1];
  if (before === undefined || before.kind !== 'word') return false;
  if (noYearBefore.longestBefore(row, index) !== null) return false;
  return next === undefined || next.kind === 'mark' || row.folded || afterYear.longestAt(row, index + 1) !== null;
}

/** A day behind "đến" without its word ("đến 15/11 đạt"): never before something that is counted ("đến 10/12 xã"), nor 12/15. */
export function readBareDay(
  text: PeriodText,
  row: KeyedTokens,
  at: number,
  reference: Viewpoint | null,
): Omit<PeriodMention, 'role'> | null {
  bareDay.lastIndex = at;
  const written = bareDay.exec(text.matched);
  const { d, m } = written?.groups ?? {};
  if (written === null || d === undefined || m === undefined) return null;
  const end = at + written[0].length;
  const [year, month, day] = [reference === null ? 2000 : spokenYear(reference), Number(m), Number(d)];
  if (!isCalendarDay({ year, month, day }) || isCounted(row, end)) return null;
  const iso = isoDay(year, month, day);
  return { start: at, end, period: reference === null ? null : { kind: 'day', from: iso, to: iso }, relative: true };
}

/** "hiện" alone: not part of "thực hiện", "hiện đại" and the like. */
export function readCurrently(
  text: PeriodText,
  row: KeyedTokens,
  index: number,
  reference: Viewpoint | null,
): Omit<PeriodMention, 'role'> | null {
  const token = row.tokens[index];
  if (token === undefined || currently.longestAt(row, index) === null) return null;
  if (compoundBefore.longestBefore(row, index) !== null || compoundAfter.longestAt(row, index + 1) !== null) return null;
  const spoken = row.folded ? text.original.slice(0, token.start).trim() === '' : true;
  return spoken ? { start: token.start, end: token.end, period: untilDay(reference), relative: true } : null;
}

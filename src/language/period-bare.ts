import { monthNumbers } from './counting-words.js';
import { type KeyedTokens, writtenPhrases } from './keyed-tokens.js';
import type { PeriodMention } from './period.js';
import { pastMonths } from './period-rules.js';
import { monthsFromJanuary, spokenStretch, type Viewpoint } from './period-viewpoint.js';
import {
  amountUnits,
  amountVerbs,
  monthLengthWords,
  monthSumWords,
  pastShiftWords,
  periodWords,
  reportingSubjects,
  restOfYearWords,
  withinWords,
} from './vocabulary/period-words.js';

const marked = (words: readonly string[]) => writtenPhrases(words.map((word) => [word, true] as const));
const within = marked(withinWords);
const monthWord = marked(periodWords.month);
const past = marked(pastShiftWords);
const sums = marked(monthSumWords);
const lengths = marked(monthLengthWords);
const amounts = marked(amountVerbs);
const subjects = marked(reportingSubjects);
/** Words between such a subject and its number at most: "thu ngân sách đã đạt". */
const mostPredicate = 5;
/** Words and marks between the months gone and those that are left. */
const farthestRest = 9;
const amountUnit = marked(amountUnits);
const lastMonths = marked(restOfYearWords);
const counts = writtenPhrases(monthNumbers);
const stretches = writtenPhrases([
  ...periodWords.year.map((word) => [word, 'year'] as const),
  ...periodWords.quarter.map((word) => [word, 'quarter'] as const),
  ...periodWords.month.map((word) => [word, 'month'] as const),
]);

/** "Trong quý, …", "trong năm đạt …": a stretch without a number, which is the one that the text reports on or was written in. */
export function readSpokenStretch(row: KeyedTokens, index: number, view: Viewpoint | null): Omit<PeriodMention, 'role'> | null {
  const kind = within.longestAt(row, index) === null ? undefined : stretches.longestAt(row, index + 1)?.values[0];
  const [first, last] = [row.tokens[index], row.tokens[index + 1]];
  if (kind === undefined || first === undefined || last === undefined || view === null || !saysHowMuch(row, index + 2)) return null;
  return { start: first.start, end: last.end, period: spokenStretch(kind, view), relative: true };
}

/** "lũy kế 9 tháng", "6 tháng qua", "9 tháng đạt", "trong 6 tháng, …": the months of the year so far. */
export function readBareMonths(row: KeyedTokens, index: number, view: Viewpoint | null): Omit<PeriodMention, 'role'> | null {
  const count = countAt(row, index);
  if (count === null || view === null || lengths.longestBefore(row, index) !== null) return null;
  const behind = past.longestAt(row, index + count.length + 1);
  const last = index + count.length + (behind?.length ?? 0);
  const period = behind === null ? soFar(row, index, last, count.value, view) : pastMonths(count.value, view).period;
  const [start, end] = [row.tokens[index]?.start, row.tokens[last]?.end];
  return period === null || start === undefined || end === undefined ? null : { start, end, period, relative: true };
}

/** A number from 2 to 11 with the word for months behind it. */
function countAt(row: KeyedTokens, index: number): { readonly value: number; readonly length: number } | null {
  const written = row.tokens[index];
  const word = written?.kind === 'number' ? null : counts.longestAt(row, index);
  const value = written?.kind === 'number' && /^\d{1,2}$/.test(written.text) ? Number(written.text) : word?.values[0];
  const length = word?.length ?? 1;
  if (value === undefined || value < 2 || value > 11 || monthWord.longestAt(row, index + length) === null) return null;
  return { value, length };
}

function soFar(row: KeyedTokens, index: number, last: number, count: number, view: Viewpoint) {
  const inside = within.longestBefore(row, index) !== null && opensClause(row, index - 1) && endsPhrase(row, last + 1);
  const said = inside || sums.longestBefore(row, index) !== null || amounts.longestAt(row, last + 1) !== null || isOfAmount(row, last + 1);
  return said || hasSubject(row, last + 1) || hasRest(row, last + 1, count) ? monthsFromJanuary(count, view) : null;
}

/** "9 tháng phường thu được 22,4 tỷ đồng", "6 tháng toàn xã kết nạp 5 đảng viên": who did so much stands behind the time. */
function hasSubject(row: KeyedTokens, index: number): boolean {
  const subject = subjects.longestAt(row, index);
  if (subject === null) return false;
  const behind = row.tokens.slice(index + subject.length, index + subject.length + mostPredicate + 1);
  const number = behind.findIndex(({ kind }) => kind !== 'word');
  return number > 0 && behind[number]?.kind === 'number';
}

/** "Kết quả 9 tháng, nhiệm vụ trọng tâm 3 tháng cuối năm 2024": what is left of the year stands behind it. */
function hasRest(row: KeyedTokens, index: number, count: number): boolean {
  for (let at = index; at < index + farthestRest; at += 1) {
    const rest = countAt(row, at);
    if (rest !== null) return rest.value === 12 - count && lastMonths.longestAt(row, at + rest.length + 1) !== null;
  }
  return false;
}

/** An amount of money, a share or a number of thousands follows: "thu ngân sách 6 tháng 58,6 tỷ đồng", "khách du lịch 6 tháng 262.000 lượt". */
function isOfAmount(row: KeyedTokens, index: number): boolean {
  const token = row.tokens[index];
  return token?.kind === 'number' && (amountUnit.longestAt(row, index + 1) !== null || /^\d{1,3}(?:\.\d{3})+$/.test(token.text));
}

function opensClause(row: KeyedTokens, index: number): boolean {
  const before = row.tokens[index - 1];
  return before === undefined || before.kind === 'mark';
}

/** Whether the words are a time of their own: a mark follows, or the verb that says how much. */
function endsPhrase(row: KeyedTokens, index: number): boolean {
  return row.tokens[index]?.kind === 'mark' || amounts.longestAt(row, index) !== null;
}

function saysHowMuch(row: KeyedTokens, index: number): boolean {
  return row.tokens[index] === undefined || endsPhrase(row, index);
}

import { canonicalize } from '../../language/canonical.js';
import { hasAccents, stripAccents } from '../../language/fold.js';
import type { Period, PeriodKind, PeriodMention } from '../../language/period.js';
import { findPeriods } from '../../language/periods.js';
import { contains, overlaps, type Span, sliceOf } from '../../language/span.js';
import { findSynonyms } from '../../language/synonyms.js';
import { periodWords, shiftWords } from '../../language/vocabulary/period-words.js';
import { meetingWords } from '../vocabulary/meeting-words.js';
import { levelSyllables } from '../vocabulary/stop-words.js';
import { findNamedThings } from '../words/named-things.js';
import { findPersonNames } from '../words/person-names.js';
import { findPhrase, hasAnyPhrase, keepPlaces, phraseSet } from '../words/phrases.js';
import { readAs, type Syllable, standsFor, syllablesOf, withAccents } from '../words/syllables.js';
import { type PlaceNames, readPlaces } from './asked-places.js';
import { withMachines } from './bare-machines.js';
import { bareMonths } from './bare-months.js';
import { readFocus } from './focus.js';
import type { AskedPeriod, Question } from './question.js';
import { positionsWithin, readAlternatives, readTerms } from './question-terms.js';
import { comparesPlaces, readArticleCue, readType } from './question-type.js';
import { findSources } from './sources.js';

/** A larger share of capitalised words is a way of writing, not names. */
const mostNamed = 0.6;
const shifts = phraseSet(shiftWords.map(([word]) => word));
const turns = phraseSet(['năm trước', 'năm trước đó', 'năm sau']);
const planNouns = ['dự toán', 'kế hoạch', 'chỉ tiêu', 'nghị quyết', 'kế hoạch của'] as const;
const middles = phraseSet(periodWords.middle);
const yearEnds = phraseSet(['kết thúc', 'khép lại']);
const openings = [['kết', 'thúc'], ['khép', 'lại'], ['tính', 'đến'], ['tính', 'tới'], ['hồi']];
/** Words that ask for what a year came to, so that a part of it is no answer. */
const wholeYear = phraseSet(['cả năm', 'hết năm', 'trọn năm', 'cuối năm', 'toàn năm']);
/** "Năm 2022 kết nạp được tổng cộng bao nhiêu …" asks so as well. */
const inTotal = phraseSet(['tổng cộng', 'tất cả', 'cả thảy']);
/** But a season is over before its year is, and what is left is a state. */
const notCounted = phraseSet(['vụ', 'mùa', 'niên vụ', 'còn']);
const meetings = phraseSet(meetingWords);
/** Syllables between a meeting and its day. */
const reachOfMeeting = 9;

/** What a question is read against. */
export interface Reading {
  /** Place names of the corpus, by key and by folded key. */
  readonly known: PlaceNames;
  /** The day on which the question is asked, `YYYY-MM-DD`; relative words are resolved against it. */
  readonly today: string;
}

/** Reads one question by itself. What it follows is joined by `followUp`. */
export function readQuestion(raw: string, reading: Reading, corrections: Question['corrections'] = []): Question {
  const text = canonicalize(raw).trim();
  const placed = readPlaces(text, reading.known);
  const syllables = withPlainNames(withMachines(syllablesOf(text)), placed);
  keepPlaces(syllables);
  const accented = hasAccents(text);
  const { mentions: periodMentions, yearNamed } = readPeriods(text, syllables, reading.today);
  const taken = positionsWithin(syllables, [
    ...placed,
    ...periodMentions.map((span) => withOpening(syllables, span)),
    ...findSources(text),
  ]);
  const places = placed.map(({ place }) => place);
  const type = readType(accented ? syllables : withoutNames(syllables, placed)) ?? 'status';
  return {
    text,
    syllables,
    accented,
    type: comparesPlaces(type, places, syllables) ? 'comparison' : type,
    aboutArticle: readArticleCue(syllables),
    across: false,
    focus: readFocus(syllables, taken),
    terms: readTerms(syllables, taken, positionsWithin(syllables, findPersonNames(text, { start: 0, end: text.length })), accented),
    alternatives: readAlternatives(text, syllables, taken, accented),
    places,
    periods: withoutPlanYears(text, onceEach(periodMentions.flatMap((mention) => askedPeriod(text, mention, syllables, yearNamed)))),
    names: namesIn(text, syllables, placed),
    inherited: { place: false, period: false },
    earlier: null,
    pointsBack: false,
    corrections,
  };
}

/** "xa Xuan Ai", "xa Nao": without accents a name may look like a word that asks; in its place stands a word that is none. */
function withoutNames(syllables: readonly Syllable[], placed: readonly Span[]): readonly Syllable[] {
  if (placed.length === 0) return syllables;
  return syllables.map((syllable) =>
    placed.some((place) => contains(place, syllable)) && !levelWords.has(syllable.folded) ? readAs(syllable, '_') : syllable,
  );
}

/** "Kong Long Khong" denies nothing: without accents the name of a place stands for no other word. */
function withPlainNames(syllables: readonly Syllable[], placed: readonly Span[]): readonly Syllable[] {
  if (placed.length === 0 || syllables[0]?.bareText !== true) return syllables;
  return syllables.map((syllable) =>
    placed.some((place) => contains(place, syllable)) && !levelWords.has(syllable.folded)
      ? withAccents(syllable, syllable.normal)
      : syllable,
  );
}

const levelWords: ReadonlySet<string> = new Set([...levelSyllables, 'thị', 'trấn', 'phố'].map(stripAccents));

/** Names written with capitals that are no places; none in a question that has capitals all over. */
function namesIn(text: string, syllables: readonly Syllable[], placed: readonly Span[]): Question['names'] {
  const things = findNamedThings(text, { start: 0, end: text.length }).filter((thing) => !placed.some((place) => overlaps(place, thing)));
  const wordsOf = (thing: Span): string[] => syllables.filter((syllable) => overlaps(syllable, thing)).map(({ normal }) => normal);
  const named = things.filter((thing) => !findSynonyms(text).some((phrase) => contains(phrase, thing)));
  const names = named.map((thing) => ({ text: sliceOf(text, thing), words: wordsOf(thing) }));
  return names.flatMap(({ words }) => words).length > syllables.length * mostNamed ? [] : names;
}

/**
 * The times of a question that goes on from one about a year: "đến hết tháng 9" is of that year, "năm trước" the one before it. Null when the question names
 * no time, or its year itself.
 */
export function periodsSeenFrom({ text, syllables, periods }: Question, year: number): AskedPeriod[] | null {
  if (periods.some(({ yearless, text: words }) => !yearless && !hasAnyPhrase(syllablesOf(words), turns))) return null;
  const mentions = findPeriods(text, { start: 0, end: text.length }, `${year}-12-31`);
  const read = onceEach(mentions.flatMap((mention) => (isNow(mention, year) ? [] : askedPeriod(text, mention, syllables, true))));
  return read.length === 0 ? null : read.map((one) => ({ ...one, yearless: false }));
}

/** "Đến nay", "hiện nay" are not of the earlier year. */
function isNow({ period }: PeriodMention, year: number): boolean {
  return period?.kind === 'until' && period.to === `${year}-12-31`;
}

/** "Quý I đạt bao nhiêu phần trăm dự toán cả năm?": the year of the plan that a part of it is held against is not asked for. */
function withoutPlanYears(text: string, periods: readonly AskedPeriod[]): AskedPeriod[] {
  const isPlans = (one: AskedPeriod): boolean => {
    const before = syllablesOf(text.slice(0, text.lastIndexOf(one.text)));
    return one.period.kind === 'year' && planNouns.some((noun) => findPhrase(before.slice(-noun.split(' ').length), noun) !== null);
  };
  const isPart = (one: AskedPeriod, year: AskedPeriod): boolean =>
    one !== year && one.period.kind !== 'year' && one.period.to?.slice(0, 4) === year.period.to?.slice(0, 4);
  return periods.filter((one) => !isPlans(one) || (/\d/.test(one.text) && !periods.some((other) => isPart(other, one))));
}

/** "9 tháng và cả năm 2023": a year named anywhere is the year of what stands without one. */
function readPeriods(text: string, syllables: readonly Syllable[], today: string): { mentions: PeriodMention[]; yearNamed: boolean } {
  const whole = { start: 0, end: text.length };
  const first = findPeriods(text, whole, today);
  const named = first.find(({ relative, period, role }) => !relative && role === 'time' && period?.to != null);
  const year = named?.period?.to?.slice(0, 4);
  const mentions = year === undefined ? first : findPeriods(text, whole, `${year}-12-31`);
  const bare = bareMonths(syllables, mentions, Number(year ?? today.slice(0, 4)));
  return { mentions: [...mentions, ...bare].sort((a, b) => a.start - b.start), yearNamed: year !== undefined };
}

const withoutYear: readonly PeriodKind[] = ['day', 'month', 'until', 'half', 'months', 'quarter'];

/** A number or "đầu năm" says which part of the year, and nothing says of which year. */
function isYearless(text: string, { start, end, period }: PeriodMention, yearNamed: boolean): boolean {
  const words = text.slice(start, end);
  if (period === null || !withoutYear.includes(period.kind) || /\d{4}/.test(words)) return false;
  const exact = period.kind === 'day' || period.kind === 'month' || period.kind === 'until';
  if (exact) return /\d/.test(words);
  return !yearNamed && !hasAnyPhrase(syllablesOf(words), shifts);
}

function askedPeriod(text: string, mention: PeriodMention, syllables: readonly Syllable[], yearNamed: boolean): AskedPeriod[] {
  if (mention.period === null || mention.role !== 'time') return [];
  if (mention.relative && mention.period.kind === 'until' && !(yearNamed && /\d/.test(text.slice(mention.start, mention.end)))) return [];
  const within = syllables.filter((syllable) => syllable.start >= mention.start - 4 && syllable.end <= mention.end);
  return [
    {
      text: sliceOf(text, mention),
      period: hasAnyPhrase(within, middles) ? middleOf(mention.period) : mention.period,
      whole:
        hasAnyPhrase(within, wholeYear) ||
        endsYear(syllables, mention) ||
        (isYear(mention.period) && hasAnyPhrase(syllables, inTotal) && !hasAnyPhrase(syllables, notCounted)),
      yearless: isYearless(text, mention, yearNamed),
      relative: mention.relative && !yearNamed,
      ...(isWhenMet(mention, syllables) ? { met: true } : {}),
    },
  ];
}

/** "Tại kỳ họp HĐND tháng 7/2022": a day or a month behind a meeting. */
function isWhenMet({ period, start }: PeriodMention, syllables: readonly Syllable[]): boolean {
  if (period?.kind !== 'month' && period?.kind !== 'day') return false;
  return hasAnyPhrase(syllables.filter(({ end }) => end <= start).slice(-reachOfMeeting), meetings);
}

/** "Kết thúc năm 2024", "khép lại năm 2024". */
function endsYear(syllables: readonly Syllable[], mention: PeriodMention): boolean {
  return mention.period?.kind === 'year' && hasAnyPhrase(syllables.filter(({ end }) => end <= mention.start).slice(-2), yearEnds);
}

function isYear({ kind, from, to }: Period): boolean {
  return kind === 'year' && from?.slice(0, 4) === to?.slice(0, 4);
}

/** "Kết thúc năm 2024", "hồi quý I": a word that only leads to a time is no topic. */
function withOpening(syllables: readonly Syllable[], span: Span): Span {
  const at = syllables.findIndex(({ start }) => start >= span.start);
  const opening = openings
    .map((words) => syllables.slice(Math.max(0, at - words.length), at))
    .find(
      (before, index) =>
        before.length === openings[index]?.length && before.every((syllable, place) => standsFor(syllable, openings[index]?.[place] ?? '')),
    );
  return opening === undefined ? span : { start: opening[0]?.start ?? span.start, end: span.end };
}

/** "Giữa năm 2022": how things stand when the first half of the year is over. */
function middleOf(period: Period): Period {
  const year = period.kind === 'year' ? period.from?.slice(0, 4) : undefined;
  return year === undefined ? period : { kind: 'until', from: null, to: `${year}-06-30` };
}

/** "Năm 2023 cả năm": one time, asked for as a whole when any of its mentions says so. */
function onceEach(periods: readonly AskedPeriod[]): AskedPeriod[] {
  const isSame = (one: AskedPeriod, other: AskedPeriod): boolean =>
    one.period.from === other.period.from && one.period.to === other.period.to;
  const first = periods.filter((period, at) => periods.findIndex((other) => isSame(other, period)) === at);
  return first.map((period) => ({ ...period, whole: periods.some((other) => other.whole && isSame(other, period)) }));
}

import type { Article, Block } from '../articles/article.js';
import { parseIsoDay, shiftDay } from '../language/calendar.js';
import type { Period, PeriodKind, PeriodMention } from '../language/period.js';
import { describePeriod } from '../language/period-relations.js';
import { findPeriods } from '../language/periods.js';
import { phraseSet } from '../language/phrase-table.js';
import { readWords } from '../language/read-words.js';
import { splitSentences } from '../language/sentences.js';
import { type Span, sliceOf } from '../language/span.js';
import type { FigurePeriod, Sourced } from './figure.js';
import { meetingWords, outlookWords, reportWords } from './vocabulary/report-words.js';

/** Days before its end from which a stretch of time is reported on as a whole; kinds that are left out are not reported on. */
const reportedBefore: Readonly<Partial<Record<PeriodKind, number>>> = {
  year: 46,
  years: 46,
  half: 20,
  months: 16,
  quarter: 16,
  month: 6,
  until: 0,
};
/** Days behind its end until which an opening that names a time is taken to report on it. */
const reportedAfter = 100;
/** How far into the text its opening reaches, in code units. */
export const openingReach = 900;
/** Words from the beginning of a sentence within which its time is named. */
const openingWords = 8;
/** Words between an outlook and its time ("phương hướng, nhiệm vụ năm 2024"). */
const outlookReach = 4;

/** What was so the year before is told in comparison, whatever else the opening says. */
const lastYear = /năm (?:trước|ngoái)$/iu;

const reports = phraseSet(reportWords);
const outlooks = phraseSet(outlookWords);
const meetings = phraseSet(meetingWords);

/**
 * The time that an article reports on: that of its title, else that of its opening. Null when neither names one that has come to its end, as in
 * an article on an event.
 */
export function readReport(article: Article, blocks: readonly Block[]): Sourced<FigurePeriod> | null {
  const title = titleReport(article);
  if (title === null) return openingReport(article, blocks, null);
  return (isMeetingsMonth(article, title) ? openingReport(article, blocks, title.value.period) : null) ?? title;
}

/** "Phiên họp thường kỳ tháng 6/2023": the month is that of the meeting; what it was told of is said in the opening. */
function isMeetingsMonth({ title }: Article, { value }: Sourced<FigurePeriod>): boolean {
  const { words } = wordsOf(title, { start: 0, end: title.length });
  return value.period.kind === 'month' && words.some((_, at) => meetings.startingAt(words, at) !== null);
}

/** Whether a time begins before a month and ends with it. */
function isWiderThan(month: Period, { period }: PeriodMention): boolean {
  return month.from !== null && period?.from != null && period.from < month.from && period.to === month.to;
}

/** Where no time is reported on: what holds on the article's own day. */
export function untilDateline(article: Article): Sourced<FigurePeriod> | null {
  const date = referenceOf(article);
  if (date === null) return null;
  const period: Period = { kind: 'until', from: null, to: date };
  return { value: { text: describePeriod(period), period }, span: article.dateline?.span ?? null, rule: 'until-dateline' };
}

/** The day that an article speaks from. */
export function referenceOf(article: Article): string | null {
  return article.dateline?.date ?? article.date;
}

function titleReport(article: Article): Sourced<FigurePeriod> | null {
  const { title, titleSpan } = article;
  const [text, span] = titleSpan === null ? [title, { start: 0, end: title.length }] : [article.text, titleSpan];
  const found = reportIn(text, span, article, () => true);
  return found === null ? null : { ...found, span: titleSpan === null ? null : found.span, rule: 'title' };
}

/** @param month that the time has to end with, wherever it stands; null for any that the opening reports on */
function openingReport(article: Article, blocks: readonly Block[], month: Period | null): Sourced<FigurePeriod> | null {
  const body = blocks.filter(({ kind }) => kind !== 'title' && kind !== 'dateline' && kind !== 'caption');
  const first = body[0]?.start ?? 0;
  const opening = body.filter((block, at) => at === 0 || (at < 3 && block.end - first <= openingReach));
  const sentences = opening.flatMap((block) => splitSentences(article.text, block));
  for (const sentence of sentences.filter(({ start }) => start - first <= openingReach)) {
    const { words, starts } = wordsOf(article.text, sentence);
    const told = words.some((_, at) => reports.startingAt(words, at) !== null);
    const limit = starts[openingWords] ?? sentence.end;
    const found = reportIn(article.text, sentence, article, (mention) => {
      if (month !== null) return isWiderThan(month, mention);
      if (lastYear.test(sliceOf(article.text, mention))) return false;
      return (told || (mention.start < limit && mention.period?.kind !== 'month')) && isRecent(mention, article);
    });
    if (found !== null) return { ...found, rule: 'opening' };
  }
  return null;
}

/** The first time of a stretch of text that has come to its end on the article's day. */
function reportIn(
  text: string,
  span: Span,
  article: Article,
  wanted: (mention: PeriodMention) => boolean,
): Omit<Sourced<FigurePeriod>, 'rule'> | null {
  const day = referenceOf(article);
  for (const mention of findPeriods(text, span, day)) {
    if (mention.role !== 'time' || mention.period === null || !wanted(mention)) continue;
    const over = day === null ? !liesAhead(text, span, mention) : isOver(mention.period, day);
    if (!over) continue;
    const own = { start: mention.start, end: mention.end };
    return { value: { text: sliceOf(text, own), period: mention.period }, span: own };
  }
  return null;
}

function isOver({ kind, from, to }: Period, iso: string): boolean {
  const [before, day] = [reportedBefore[kind], parseIsoDay(iso)];
  if (before === undefined || day === null || to === null || (kind === 'until' && to === iso)) return false;
  const season = kind === 'years' && from?.slice(0, 4) === String(Number(to.slice(0, 4)) - 1) && iso.slice(0, 4) === to.slice(0, 4);
  return season || to <= shiftDay(day, before);
}

function isRecent({ period }: PeriodMention, article: Article): boolean {
  const day = parseIsoDay(referenceOf(article) ?? '');
  return day === null || (period?.to ?? '') >= shiftDay(day, -reportedAfter);
}

/** Whether the words before a time say what is to be done in it. */
function liesAhead(text: string, span: Span, mention: Span): boolean {
  const { words } = wordsOf(text, { start: span.start, end: mention.start });
  return words.some((_, at) => at >= words.length - outlookReach && outlooks.endingAt(words, at) !== null);
}

function wordsOf(text: string, span: Span): { readonly words: readonly string[]; readonly starts: readonly number[] } {
  const { tokens, accented } = readWords(text, span);
  return { words: accented, starts: tokens.map((token) => token.start) };
}

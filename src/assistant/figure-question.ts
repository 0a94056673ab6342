import type { StatedFigure } from '../answering/evidence/stated-figure.js';
import { flowVerbs, moneyIndicators } from '../answering/vocabulary/measure-words.js';
import type { Figure } from '../figures/figure.js';
import { normalizeWord } from '../language/fold.js';
import { contains, type Span } from '../language/span.js';
import { isTotal } from '../library/figure-measure.js';
import { indicatorWords, readsWell } from './indicator-words.js';
import { periodWords } from './period-words.js';
import { amounts, rateNouns } from './vocabulary/indicator-nouns.js';

/** A question that a figure answers, and what it asks about. */
export interface FigureQuestion {
  readonly text: string;
  /** What is measured, in lower case: two questions of one topic ask the same of two places or times. */
  readonly topic: string;
}

const longestIndicator = 9;
const longestVerb = 4;
/** "giá trị" alone says of nothing what it is worth. */
const shortestAmount = 3;
const achieved = 'được';
const amountNouns: readonly string[] = [...amounts, ...moneyIndicators];
/**
 * The question that an official would type to get a figure: indicator, place and period in words of the article. Null when its words would not read well as
 * a question: a raw clause, other numbers or marks in it.
 * @param place With its level, "huyện Tháp Mười".
 */
export function questionFor(stated: StatedFigure, place: string): FigureQuestion | null {
  const { figure } = stated;
  const { indicator } = figure;
  if (indicator === null || figure.upper !== null || isAhead(stated)) return null;
  const asked = contains(indicator, figure) ? askAround(stated, indicator, place) : askOf(stated, indicator, place);
  if (asked === null) return null;
  const text = [asked.opening, timeOf(figure), asked.ending].filter((part) => part !== '').join(' ');
  return { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}?`, topic: asked.topic };
}

/** A question without its period, which stands between the two. */
interface Asked {
  readonly opening: string;
  readonly ending: string;
  readonly topic: string;
}

/** "kết nạp 179/150 đảng viên" → "Huyện Tháp Mười kết nạp được bao nhiêu đảng viên năm 2023?" */
function askAround(stated: StatedFigure, { start, end }: Span, place: string): Asked | null {
  const { figure } = stated;
  const before = indicatorWords(stated, { start, end: Math.max(start, figure.bound?.span?.start ?? figure.start) });
  const behind = indicatorWords(stated, { start: figure.end, end });
  if (before === null || behind === null) return null;
  const verb = startsWith(before, flowVerbs);
  if (verb === null || figure.unit === null || figure.unit === '%' || !readsWell(before, longestVerb)) return null;
  if (behind !== '' && !readsWell(behind, longestIndicator)) return null;
  const got = verb === before.toLowerCase() ? ` ${achieved}` : '';
  const thing = `${figure.unit} ${behind}`.trim();
  return { opening: `${place} ${before.toLowerCase()}${got} bao nhiêu ${thing}`, ending: '', topic: `${before} ${thing}`.toLowerCase() };
}

/** "Tổng giá trị sản xuất" → "Tổng giá trị sản xuất của huyện Duyên Hải … là bao nhiêu?", "hộ nghèo" → "Huyện Duyên Hải có bao nhiêu hộ nghèo …?" */
function askOf(stated: StatedFigure, span: Span, place: string): Asked | null {
  const indicator = indicatorWords(stated, span);
  if (indicator === null || !readsWell(indicator, longestIndicator)) return null;
  const noun = stated.figure.unit === '%' ? rateOf(indicator, stated) : amountOf(indicator);
  if (noun !== null) return { opening: `${noun} của ${place}`, ending: 'là bao nhiêu', topic: indicator.toLowerCase() };
  return isCounted(indicator, stated)
    ? { opening: `${place} có bao nhiêu ${indicator}`, ending: '', topic: indicator.toLowerCase() }
    : null;
}

function rateOf(indicator: string, { figure: { relation } }: StatedFigure): string | null {
  if (startsWith(indicator, rateNouns) !== null) return relation === 'change' ? null : lowered(indicator);
  return relation === 'share' ? `${rateNouns[0]} ${lowered(indicator)}` : null;
}

function amountOf(indicator: string): string | null {
  return startsWith(indicator, amountNouns) !== null && indicator.split(/\s+/).length >= shortestAmount ? lowered(indicator) : null;
}

/** Whether the indicator says what is counted: its unit with more words, or all there are of it. */
function isCounted(indicator: string, { article, figure }: StatedFigure): boolean {
  const unit = figure.unit?.toLowerCase() ?? '';
  if ((figure.kind !== 'count' && figure.kind !== 'ratio') || unit === '' || startsWith(indicator, amountNouns) !== null) return false;
  return startsWith(indicator, [unit]) !== null && (indicator.toLowerCase() !== unit || isTotal(article.figures, figure));
}

/** The period that the article states in numbers; empty when it is "đến nay", only the article's own day, or none. */
function timeOf({ period }: Figure): string {
  if (period === null || !/\d/.test(period.value.text)) return '';
  if (period.span === null && period.value.period.kind === 'until') return '';
  return periodWords(period.value.period) ?? '';
}

/** Whether the figure is of a year after its article's: what was expected then. */
function isAhead({ article, figure }: StatedFigure): boolean {
  const told = (article.dateline?.date ?? article.date)?.slice(0, 4);
  const end = figure.period?.value.period.to?.slice(0, 4);
  return told !== undefined && end !== undefined && end > told;
}

/** The phrase that begins the words; the longest. */
function startsWith(words: string, phrases: readonly string[]): string | null {
  const text = `${normalizeWord(words)} `;
  const found = phrases.filter((phrase) => text.startsWith(`${normalizeWord(phrase)} `)).sort((a, b) => b.length - a.length);
  return found[0] ?? null;
}

/** The first letter small, unless the word is written in capitals or a name goes on behind it. */
function lowered(words: string): string {
  return /^\p{Lu}(?:\p{Lu}|\p{Ll}+ \p{Lu}\p{Ll})/u.test(words) ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

import type { Article } from '../../articles/article.js';
import type { Figure } from '../../figures/figure.js';
import { overlaps, type Span, sliceOf } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { percentBar } from './percent-bar.js';
import { periodWords } from './period-words.js';
import { standingWords } from './standing-words.js';

/** A line of text and which of its words stand out. */
export interface MarkedLine {
  readonly text: string;
  /** Spans of `text`. */
  readonly bold: readonly Span[];
}

/**
 * What a figure measures and the figure as its article writes it, then its period when it is another than `period`, a word when it is only a plan or an estimate, and a bar when
 * a part of a target was reached: "số hộ nghèo: **934 hộ** (năm 2022) ▓▓▓▓░ 61,8%". White space is shown as blanks.
 */
export function figureLine(article: StoredArticle, figure: Figure, period: string | null): MarkedLine {
  const words = figureWords(article, figure);
  const time = figure.period?.value.text ?? null;
  const isSaid = time === null || time.toLowerCase() === period?.toLowerCase();
  const standing = standingWords(figure);
  const details = [...(isSaid ? [] : [periodWords(time)]), ...(standing === null ? [] : [standing])].filter(
    (detail) => !words.text.toLowerCase().includes(detail.toLowerCase()),
  );
  const reached = reachedBar(article, figure);
  const tail = `${details.length === 0 ? '' : ` (${details.join('; ')})`}${reached === null ? '' : ` ${reached}`}`;
  return { text: `${words.text}${oneLine(tail)}`, bold: words.bold };
}

/** The part of its target that was reached, with the word that bounds it in the text. */
function reachedBar(article: StoredArticle, figure: Figure): string | null {
  const reached = reachedPart(article, figure);
  return reached === null ? null : percentBar(reached.percent, reached.bound);
}

/** How much of its target a figure reached, in percent, and the word or code of what bounds that, as `AnswerFigure.bound` has it; null without a target. */
export function reachedPart({ text, figures }: StoredArticle, figure: Figure): { percent: number; bound: string | null } | null {
  if (figure.percentOfTarget === null) return null;
  const { value, span } = figure.percentOfTarget;
  const stating = figures.find(({ start, end }) => span !== null && start <= span.start && span.end <= end);
  const bound = stating?.bound ?? null;
  return { percent: value, bound: bound === null || bound.span === null ? (bound?.value ?? null) : sliceOf(text, bound.span) };
}

/** Indicator and figure: verbatim in one piece where they overlap, else parted by a colon. */
export function figureWords({ text }: Article, { indicator, display }: Figure): MarkedLine {
  const shown = oneLine(sliceOf(text, display));
  if (indicator === null) return { text: shown, bold: [{ start: 0, end: shown.length }] };
  if (overlaps(indicator, display)) {
    const whole = { start: Math.min(indicator.start, display.start), end: Math.max(indicator.end, display.end) };
    return { text: oneLine(sliceOf(text, whole)), bold: [{ start: display.start - whole.start, end: display.end - whole.start }] };
  }
  const lead = `${oneLine(sliceOf(text, indicator))}: `;
  return { text: `${lead}${shown}`, bold: [{ start: lead.length, end: lead.length + shown.length }] };
}

/** Every white space as a blank, so that offsets stay. */
function oneLine(text: string): string {
  return text.replace(/\s/g, ' ');
}

import type { Article, BlockKind } from '../articles/article.js';
import type { DocumentFormat } from '../articles/readers/read-document.js';
import { extractFigures } from '../figures/extract.js';
import type { Figure } from '../figures/figure.js';
import { readSetting } from '../figures/setting.js';
import { overlaps, sliceOf } from '../language/span.js';
import { isDerived, isResult } from '../library/figure-measure.js';

/** A figure as a preview shows it. */
export interface FigureExample {
  /** As the article writes it, "179/150 đảng viên (đạt 119,33%)"; with what it measures around it when the two are not apart: "gieo sạ được 1.250 ha lúa hè thu". */
  readonly text: string;
  /** What it measures, when that stands apart; null when it is in the text. */
  readonly indicator: string | null;
  readonly locality: string | null;
  readonly period: string | null;
}

/** What was understood of a document by itself. */
export interface Understanding {
  readonly format: DocumentFormat;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** The day of publication, `YYYY-MM-DD`; null when the document does not give it. */
  readonly date: string | null;
  /** The day of the event that it tells of, when it gives no day of publication. */
  readonly eventDate: string | null;
  /** The place that it speaks of, "huyện Tháp Mười". */
  readonly place: string | null;
  readonly url: string | null;
  /** Paragraphs, headings and list items that are kept. */
  readonly paragraphs: number;
  readonly figures: { readonly count: number; readonly examples: readonly FigureExample[] };
  /** Lines that are not kept, and the longest of them: there it shows when the article's own text is left out. */
  readonly leftOut: { readonly count: number; readonly examples: readonly string[] };
}

const textKinds: ReadonlySet<BlockKind> = new Set(['lead', 'paragraph', 'heading', 'list-item']);
const examplesShown = 3;

/** What is understood of an article as it would be kept. @param leftOut Lines that are not kept. */
export function understand(article: Article, format: DocumentFormat, leftOut: readonly string[]): Understanding {
  const { title, publisher, author, date, dateline, url, blocks } = article;
  const figures = extractFigures(article);
  return {
    ...{ format, title, publisher, author, date, url },
    eventDate: date === null ? (dateline?.date ?? null) : null,
    place: article.place ?? readSetting(article).homes.locality?.value.text ?? null,
    paragraphs: blocks.filter(({ kind }) => textKinds.has(kind)).length,
    figures: { count: figures.length, examples: examplesOf(article, figures) },
    leftOut: { count: leftOut.length, examples: longest(leftOut) },
  };
}

/** Figures that show best whether the document was understood: results with an indicator, a place and a time, each of another indicator. */
function examplesOf(article: Article, figures: readonly Figure[]): FigureExample[] {
  const examples = new Map<string, Figure>();
  for (const figure of [...figures].sort((a, b) => telling(b) - telling(a))) {
    if (figure.indicator === null || !isResult(figure) || isDerived(figure) || examples.size >= examplesShown) continue;
    const name = sliceOf(article.text, figure.indicator).toLowerCase();
    if (!examples.has(name)) examples.set(name, figure);
  }
  return [...examples.values()].sort((a, b) => a.start - b.start).map((figure) => exampleOf(article, figure));
}

function exampleOf({ text }: Article, { indicator, display, locality, period }: Figure): FigureExample {
  const isWithin = indicator !== null && overlaps(indicator, display);
  const whole = isWithin ? { start: Math.min(indicator.start, display.start), end: Math.max(indicator.end, display.end) } : display;
  return {
    text: sliceOf(text, whole),
    indicator: indicator === null || isWithin ? null : sliceOf(text, indicator),
    locality: locality?.value.text ?? null,
    period: period?.value.text ?? null,
  };
}

function longest(lines: readonly string[]): string[] {
  const chosen = new Set([...lines].sort((a, b) => b.length - a.length).slice(0, examplesShown));
  return lines.filter((line) => chosen.has(line));
}

function telling({ target, locality, period, parent }: Figure): number {
  return [target !== null, locality !== null, period !== null, parent === null].filter(Boolean).length;
}

import type { Article } from '../articles/article.js';
import { type Span, sliceOf } from '../language/span.js';
import type { ArticleReading } from './extract.js';
import type { Figure, Sourced } from './figure.js';
import { figureCells, vietnameseNumber } from './figure-cells.js';

/**
 * Which rule read what, as lines of plain text: every figure with its parts, the words they were read from and the rule's name, then the numbers that were
 * set aside, each with its kind and rule.
 */
export function explainReading(article: Article, reading: ArticleReading): string[] {
  const figures = reading.figures.flatMap((figure, index) => explainFigure(article, reading.figures, figure, index));
  const aside = reading.notMeasures.map((number) => `  ${quoted(article, number)}: ${number.kind}, luật ${number.rule}`);
  return [`${article.file} · ${article.title}`, ...figures, ...(aside.length === 0 ? [] : ['Số không phải số liệu:', ...aside])];
}

function explainFigure(article: Article, all: readonly Figure[], figure: Figure, index: number): string[] {
  const cells = figureCells(article, figure);
  const parent = figure.parent === null ? undefined : all[figure.parent];
  const value =
    `${vietnameseNumber(figure.value)}${figure.upper === null ? '' : `–${vietnameseNumber(figure.upper)}`} ${cells.unit}`.trimEnd();
  return [
    `${index + 1}. ${cells.shown}`,
    `   giá trị: ${value} (${figure.kind}, luật ${figure.rule})`,
    ...(figure.indicator === null ? [] : [`   chỉ tiêu: ${quoted(article, figure.indicator)}`]),
    ...part(article, 'mức', figure.bound, (bound) => bound),
    ...part(article, 'kế hoạch', figure.target, vietnameseNumber),
    ...part(article, 'đạt', figure.percentOfTarget, (percent) => `${vietnameseNumber(percent)}%`),
    ...part(article, 'thay đổi', figure.change, () => cells.change),
    ...part(article, 'thời gian', figure.period, ({ text, period }) => `${text} [${period.from ?? '…'} – ${period.to ?? '…'}]`),
    ...part(article, 'nơi', figure.locality, ({ text }) => text),
    ...(figure.relation === null ? [] : [`   quan hệ: ${figure.relation}${parent === undefined ? '' : ` của ${quoted(article, parent)}`}`]),
    ...(figure.planned ? ['   kế hoạch, chưa thực hiện'] : []),
    ...(cells.note === '' ? [] : [`   số học: ${cells.note}`]),
  ];
}

function part<T>(article: Article, label: string, source: Sourced<T> | null, words: (value: T) => string): string[] {
  if (source === null) return [];
  const from = source.span === null ? '' : ` ← ${quoted(article, source.span)}`;
  return [`   ${label}: ${words(source.value)}${from} (luật ${source.rule})`];
}

function quoted(article: Article, span: Span): string {
  return `"${sliceOf(article.text, span).replace(/\s+/g, ' ')}"`;
}

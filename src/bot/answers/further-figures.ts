import type { Answer, Quote } from '../../answering/answer.js';
import type { Figure } from '../../figures/figure.js';
import { contains, overlaps, sliceOf } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { figureLine, type MarkedLine } from './figure-line.js';

/** How many lines there are at most. */
const mostLines = 4;

/**
 * The other figures of an answer's quotes, a line each, at most four: only those that stand for themselves and whose indicator is known. An article that has
 * changed since, or is not given, has none.
 */
export function furtherFigures(
  { headline, quotes, figures, series, heading }: Pick<Answer, 'headline' | 'quotes' | 'figures' | 'series' | 'heading'>,
  articles: ReadonlyMap<string, StoredArticle>,
): MarkedLine[] {
  if (series !== null || heading !== null || quotes.length > 2 || figures.length === 0) return [];
  const lines = quotes.flatMap((quote) => {
    const article = articles.get(quote.file);
    return article === undefined ? [] : linesOf(headline, quote, article);
  });
  return lines.slice(0, mostLines);
}

function linesOf(headline: string, quote: Quote, article: StoredArticle): MarkedLine[] {
  const { answering, others } = figuresOfQuote(headline, quote, article);
  const period = answering[0]?.period?.value.text ?? null;
  return others.map((figure) => figureLine(article, figure, period));
}

/**
 * The figures of a quote: those that the headline shows, and the others that stand for themselves and whose indicator is known. None when the article says
 * something else by now.
 */
export function figuresOfQuote(headline: string, quote: Quote, article: StoredArticle): { answering: Figure[]; others: Figure[] } {
  if (sliceOf(article.text, quote) !== quote.text) return { answering: [], others: [] };
  const within = article.figures.filter((figure) => contains(quote, figure));
  const answering = within.filter((figure) => isHighlighted(quote, figure) || headline.includes(sliceOf(article.text, figure.display)));
  return { answering, others: within.filter((figure) => !answering.includes(figure) && standsAlone(figure)) };
}

function isHighlighted({ highlights = [] }: Quote, figure: Figure): boolean {
  return highlights.some((span) => overlaps(span, figure));
}

/** Whether a figure says something without the one it belongs to, and what it measures is known. */
function standsAlone({ parent, relation, indicator }: Figure): boolean {
  return parent === null && relation !== 'base' && indicator !== null;
}

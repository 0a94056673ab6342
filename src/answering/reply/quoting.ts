import { TienDoError } from '../../errors.js';
import { contains, type Span } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import type { AnswerFigure, Citation, Quote } from '../answer.js';
import { flatFigure } from './flat-figure.js';

/** Words of an article that an answer quotes. */
export interface Quoted {
  readonly article: StoredArticle;
  readonly span: Span;
}

/** Each piece of text once. */
export function unique(spans: readonly Quoted[]): Quoted[] {
  return spans.filter(
    (one, at) => spans.findIndex((other) => other.article.file === one.article.file && other.span.start === one.span.start) === at,
  );
}

/** The articles as citations, numbered in the order in which they come first. */
export function cite(articles: readonly StoredArticle[]): Citation[] {
  const files = [...new Set(articles.map(({ file }) => file))];
  return files.flatMap((file, at) => {
    const article = articles.find((one) => one.file === file);
    return article === undefined ? [] : [citation(article, at + 1)];
  });
}

/** An article as a citation. */
export function citation({ file, title, publisher, date, url, kind, printings }: StoredArticle, n: number): Citation {
  const also = printings === undefined ? {} : { also: printings };
  return { n, file, title, publisher, date, url, kind, ...also };
}

/** A piece of an article as a quote of one of the citations. */
export function quote(article: StoredArticle, span: Span, citations: readonly Citation[]): Quote {
  const n = citations.find(({ file }) => file === article.file)?.n ?? 0;
  return { text: verbatim(article, span), file: article.file, start: span.start, end: span.end, citation: n };
}

/** The words of a span. @throws TienDoError `quote-mismatch` when it does not lie in its article */
export function verbatim(article: StoredArticle, { start, end }: Span): string {
  if (start < 0 || end > article.text.length || start >= end) throw new TienDoError('quote-mismatch', { file: article.file, start, end });
  return article.text.slice(start, end);
}

/** The figures of an article within a span. */
export function figuresWithin(article: StoredArticle, span: Span): AnswerFigure[] {
  return article.figures.filter((figure) => contains(span, figure)).map((figure) => flatFigure(article, figure));
}

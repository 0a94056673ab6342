import type { ArticleSummary, StoredArticle } from './library.js';

/** An article as a list shows it. */
export function summaryOf({ file, title, publisher, date, url, kind, figures }: StoredArticle): ArticleSummary {
  return { file, title, publisher, date, url, kind, figures: figures.length };
}

/** Articles in the order of `Library.newest`. @param articles By file. */
export function newestFirst(articles: readonly StoredArticle[]): StoredArticle[] {
  const day = ({ date }: StoredArticle): string => date ?? '';
  return [...articles].sort((a, b) => (day(a) === day(b) ? 0 : day(a) > day(b) ? -1 : 1));
}

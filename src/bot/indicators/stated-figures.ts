import type { Assistant, PlaceFigure } from '../../assistant.js';
import type { Figure } from '../../figures/figure.js';
import type { StoredArticle } from '../../library/library.js';

/** Articles by file, as they are now. */
export type ArticlesByFile = ReadonlyMap<string, StoredArticle | null>;

/** The articles that state the figures. */
export async function articlesOfFigures(assistant: Assistant, stated: readonly PlaceFigure[]): Promise<ArticlesByFile> {
  const files = [...new Set(stated.map(({ figure }) => figure.file))];
  return new Map(await Promise.all(files.map(async (file) => [file, await assistant.article(file)] as const)));
}

/** A figure in its article; null when the article is another by now. */
export function figureIn(
  articles: ArticlesByFile,
  { figure: { file, start, end, text } }: PlaceFigure,
): { readonly article: StoredArticle; readonly figure: Figure } | null {
  const article = articles.get(file) ?? null;
  if (article === null || article.text.slice(start, end) !== text) return null;
  const figure = article.figures.find((one) => one.start === start && one.end === end);
  return figure === undefined ? null : { article, figure };
}

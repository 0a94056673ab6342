import { figureName } from '../assistant/figure-name.js';
import type { Assistant } from '../assistant.js';
import type { StoredArticle } from '../library/library.js';

/** An article with those of its figures that no printing of it before it in the list of files states. */
export async function firstTold(assistant: Pick<Assistant, 'article'>, article: StoredArticle): Promise<StoredArticle> {
  const earlier = (article.printings ?? []).filter(({ file }) => file < article.file);
  const told = new Set<string>();
  for (const { file } of earlier) {
    const printing = await assistant.article(file);
    for (const figure of printing?.figures ?? []) told.add(figureName(printing ?? article, figure));
  }
  return { ...article, figures: article.figures.filter((figure) => !told.has(figureName(article, figure))) };
}

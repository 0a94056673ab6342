import { type PreparedArticle, prepareArticle } from '../answering/evidence/prepared-article.js';
import { lastUsed } from '../last-used.js';
import type { Library } from '../library/library.js';

/** Articles of one generation that were read for answering, so that the next question finds them ready. */
export interface ArticleShelf {
  /** By name; a name that the library does not have is left out. */
  take(files: readonly string[]): Promise<ReadonlyMap<string, PreparedArticle>>;
}

/** Articles kept at most: with 40 passages a question, those of the last few questions. Others ask of other articles; keeping more costs memory only. */
const capacity = 128;

/** A shelf that keeps the articles used last. */
export function createArticleShelf(library: Library): ArticleShelf {
  const kept = lastUsed<string, PreparedArticle>(capacity);
  return {
    async take(files) {
      const taken = new Map<string, PreparedArticle>();
      const missing: string[] = [];
      for (const file of new Set(files)) {
        const prepared = kept.get(file);
        if (prepared === undefined) missing.push(file);
        else taken.set(file, prepared);
      }
      for (const article of missing.length === 0 ? [] : await library.articles(missing)) {
        const prepared = prepareArticle(article);
        taken.set(article.file, prepared);
        kept.put(article.file, prepared);
      }
      return taken;
    },
  };
}

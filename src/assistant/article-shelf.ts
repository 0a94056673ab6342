import { type PreparedArticle, prepareArticle } from '../answering/evidence/prepared-article.js';
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
  const kept = new Map<string, PreparedArticle>();
  return {
    async take(files) {
      const wanted = [...new Set(files)];
      const missing = wanted.filter((file) => !kept.has(file));
      const loaded = missing.length === 0 ? [] : await library.articles(missing);
      const taken = new Map(wanted.flatMap((file) => pairOf(file, kept.get(file))));
      for (const article of loaded) taken.set(article.file, prepareArticle(article));
      for (const [file, prepared] of taken) {
        kept.delete(file);
        kept.set(file, prepared);
      }
      for (const oldest of kept.keys()) {
        if (kept.size <= capacity) break;
        kept.delete(oldest);
      }
      return taken;
    },
  };
}

function pairOf(file: string, prepared: PreparedArticle | undefined): [string, PreparedArticle][] {
  return prepared === undefined ? [] : [[file, prepared]];
}

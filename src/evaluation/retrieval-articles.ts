import type { Article } from '../articles/article.js';
import { listSources, readSource } from '../articles/readers/corpus.js';
import { isHeldOut } from '../embedding/training/held-out.js';
import { type DuplicateFinder, openDuplicateFinder } from './retrieval-duplicates.js';

/**
 * The articles that retrieval is measured with: those that training holds out, by the same rule, without those that an article of the
 * other part or an earlier one of their own repeats. At most `most`, in reading order.
 * @throws TienDoError `corpus-missing`
 */
export async function readHeldOut(corpus: string, most: number): Promise<Article[]> {
  const known = openDuplicateFinder();
  const heldOut: Article[] = [];
  for await (const article of readAll(corpus)) {
    if (isHeldOut(article)) heldOut.push(article);
    else known.add(article.text);
  }
  return withoutRepeats(heldOut, known).slice(0, most);
}

async function* readAll(corpus: string): AsyncGenerator<Article> {
  for (const source of await listSources(corpus)) {
    for await (const result of readSource(source)) if (result.ok) yield result.article;
  }
}

/** Leaves out what `known` has already, what repeats an earlier one, and a second article of the same title. */
export function withoutRepeats(articles: readonly Article[], known: DuplicateFinder): Article[] {
  const titles = new Set<string>();
  return articles.filter(({ title, text }) => {
    if (titles.has(title) || known.isKnown(text)) return false;
    titles.add(title);
    known.add(text);
    return true;
  });
}

import type { Citation } from '../answering/answer.js';
import type { ArticleSummary, StoredArticle } from '../library/library.js';

type Cited = Omit<ArticleSummary, 'figures'> & Pick<StoredArticle, 'printings'>;

/** What a citation says of an article, with its other printings where they are known. */
export function sourceOf({ file, title, publisher, date, url, kind, printings }: Cited): Omit<Citation, 'n'> {
  return { file, title, publisher, date, url, kind, ...(printings === undefined ? {} : { also: printings }) };
}

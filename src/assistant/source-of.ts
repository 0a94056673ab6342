import type { Citation } from '../answering/answer.js';
import type { ArticleSummary } from '../library/library.js';

/** What a citation says of an article. */
export function sourceOf({ file, title, publisher, date, url, kind }: Omit<ArticleSummary, 'figures'>): Omit<Citation, 'n'> {
  return { file, title, publisher, date, url, kind };
}

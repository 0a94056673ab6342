import type { Answer } from '../../answering/answer.js';
import type { StoredArticle } from '../../library/library.js';
import type { Pin } from '../state/bot-state.js';

/** What the buttons under an answer are about: its first quote; null when it has none. */
export function pinOf({ headline, quotes: [quote] }: Pick<Answer, 'headline' | 'quotes'>): Pin | null {
  return quote === undefined ? null : { file: quote.file, start: quote.start, end: quote.end, text: quote.text, headline };
}

/** Whether an article, as it is now, still says what was quoted from it. */
export function stillSays(article: StoredArticle | null, { start, end, text }: Pin): article is StoredArticle {
  return article !== null && article.text.slice(start, end) === text;
}

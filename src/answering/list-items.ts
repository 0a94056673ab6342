import { type Span, sliceOf } from '../language/span.js';
import type { StoredArticle } from '../library/library.js';

const marker = /^\(?(?:\d{1,2}|[a-zđ])[).]\s|^[-+•*–]\s/u;
const mostItems = 20;

/** The items of the list that a sentence opens ("… đó là:" followed by "(1) …", "(2) …"), in text order; empty when it opens none. */
export function itemsBehind(article: StoredArticle, sentence: Span): Span[] {
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const at = sentences.findIndex((other) => other.start === sentence.start);
  if (at < 0 || !/[:;]\s*$/.test(sliceOf(article.text, sentence))) return [];
  const items: Span[] = [];
  for (const next of sentences.slice(at + 1, at + 1 + mostItems)) {
    if (!marker.test(sliceOf(article.text, next))) break;
    items.push(next);
  }
  return items;
}

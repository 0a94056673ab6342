import { contains, type Span, sliceOf } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { continuations } from '../vocabulary/continuations.js';
import { beginsWith, phraseSet } from './phrases.js';
import { syllablesOf } from './syllables.js';

const marker = /^\(?(?:\d{1,2}|[a-zđ])[).]\s|^[-+•*–]\s/u;
const mostItems = 20;
const goesOn = phraseSet(continuations);

/** Whether a sentence ends by opening a list. */
export function opensList(text: string, sentence: Span): boolean {
  return /:\s*$/.test(sliceOf(text, sentence));
}

/** Whether a sentence goes on with what the one before says ("Đồng thời, …", "Trong đó, …"). */
export function continuesBefore(text: string, sentence: Span): boolean {
  const opening = syllablesOf(text, { start: sentence.start, end: Math.min(sentence.end, sentence.start + 40) });
  return beginsWith(opening, goesOn);
}

/** The items of the list that a sentence opens ("… đó là:" and "(1) …", "(2) …" behind it), in text order; empty when it opens none. */
export function itemsBehind(article: StoredArticle, sentence: Span): Span[] {
  if (!opensList(article.text, sentence)) return [];
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const at = sentences.findIndex((other) => other.start === sentence.start);
  const items: Span[] = [];
  for (const next of sentences.slice(at + 1, at + 1 + mostItems)) {
    if (!isItem(article, next)) break;
    items.push(next);
  }
  return at < 0 ? [] : items;
}

/** The sentence that opens the list which an item belongs to; null when the sentence is no item or its list has no opening. */
export function openingOf(article: StoredArticle, sentence: Span): Span | null {
  if (!isItem(article, sentence)) return null;
  const before = article.passages.flatMap((passage) => passage.sentences).filter((other) => other.end <= sentence.start);
  const opening = before.findLast((other) => !isItem(article, other));
  return opening !== undefined && opensList(article.text, opening) ? opening : null;
}

function isItem(article: StoredArticle, sentence: Span): boolean {
  const block = article.blocks.find((one) => contains(one, sentence));
  return block?.kind === 'list-item' || marker.test(sliceOf(article.text, sentence));
}

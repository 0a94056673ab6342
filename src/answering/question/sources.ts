import type { Span } from '../../language/span.js';
import { sourceNouns } from '../vocabulary/source-nouns.js';

const source = new RegExp(`(?<!\\p{L})theo\\s+(?:${sourceNouns.join('|')})(?:\\s+\\p{Lu}[\\p{L}\\p{M}]*)+`, 'giu');

/** Where a question names who published what it asks for ("theo Báo Đồng Tháp"): those words are no topic. */
export function findSources(text: string): Span[] {
  return [...text.matchAll(source)]
    .filter(([words]) => /\p{Lu}/u.test(words.slice(5)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

import { normalizeWord } from '../../src/language/fold.js';

/** Words as a reader compares them: between white space, without punctuation at either end, lower case, one tone-mark placement. */
export function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((piece) => normalizeWord(piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '')))
    .filter((word) => word !== '');
}

/** The words joined by single spaces with one at either end, so that ` a b ` is found in whole words only. */
export function keyOf(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

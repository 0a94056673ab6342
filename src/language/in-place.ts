import { accentedLatin, baseLetters } from './base-letters.js';
import { placeTones } from './fold.js';

const accented = new RegExp(`[${accentedLatin}]`, 'g');

/** Lower case of the same length, so that an offset in the one is an offset in the other. */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}

/** `normalizeWord` of every word, of the same length, for canonical text. */
export function normalizeInPlace(text: string): string {
  return placeTones(lowerInPlace(text));
}

/**
 * Lower case without accents and with d for đ, of the same length: each code unit stays where it was. A combining mark that stands on its
 * own (no letter of Unicode is composed with it) stays too.
 */
export function foldInPlace(text: string): string {
  return lowerInPlace(text).replace(accented, (letter) => baseLetters.get(letter) ?? letter);
}

import { placeTones } from './fold.js';

const accentedLatin = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const baseLetters = new Map<string, string>(latinLetters().map((letter) => [letter, baseOf(letter)]));

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
  return lowerInPlace(text).replace(accentedLatin, (letter) => baseLetters.get(letter) ?? letter);
}

function latinLetters(): string[] {
  const ranges = [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const;
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => String.fromCharCode(first + step)));
}

function baseOf(letter: string): string {
  if (letter === 'đ' || letter === 'ð') return 'd';
  const base = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  return base.length === letter.length ? base : letter;
}

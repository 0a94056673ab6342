import { canonicalize } from '../language/canonical.js';
import { normalizeWord } from '../language/fold.js';

/**
 * Whether a text shows a phrase: in canonical form, in any case, with the tone mark on either vowel, white space as one space, and on
 * digit boundaries, so that "179" is not shown by "1.179", "179,5" or "2179".
 */
export function shows(text: string, phrase: string): boolean {
  const haystack = comparable(text);
  const needle = comparable(phrase);
  if (needle === '') return false;
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    if (standsAlone(haystack, at, at + needle.length)) return true;
  }
  return false;
}

function comparable(text: string): string {
  return canonicalize(text)
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, normalizeWord)
    .replace(/\s+/gu, ' ')
    .trim();
}

function standsAlone(text: string, start: number, end: number): boolean {
  const startsInNumber = /^\d/.test(text.slice(start)) && /\d[.,]?$/.test(text.slice(Math.max(0, start - 2), start));
  const endsInNumber = /\d/.test(text.charAt(end - 1)) && /^[.,]?\d/.test(text.slice(end, end + 2));
  return !startsInNumber && !endsInNumber;
}

import { stripAccents } from '../../language/fold.js';
import type { Question } from './question.js';

const glossed = /(?<![\p{L}\d])(\p{Lu}{2,8})((?:\s+\p{L}+){0,3})\s*\(\s*(\p{L}+(?:[\s-]+\p{L}+){1,7})\s*\)/gu;

/** A question with the abbreviations that it explains itself written out ("CSLT du lịch (cơ sở lưu trú)" → "cơ sở lưu trú du lịch"), and which they were. */
export function writeOutGlosses(text: string): { readonly text: string; readonly corrections: Question['corrections'] } {
  const corrections: { typed: string; read: string }[] = [];
  const written = text.replace(glossed, (whole, short: string, between: string, long: string) => {
    if (initialsOf(long) !== initialsOf([...short].join(' '))) return whole;
    corrections.push({ typed: short, read: long });
    return `${long}${between}`;
  });
  return { text: written, corrections };
}

/** The first letters, without accents. */
function initialsOf(words: string): string {
  return words
    .split(/[\s-]+/)
    .map((word) => stripAccents(word.charAt(0)).toLowerCase())
    .join('');
}

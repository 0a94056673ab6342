import { levelWords } from '../language/vocabulary/place-levels.js';
import type { Line } from './line.js';
import { mastheadWords } from './masthead-words.js';
import { phraseBook, wordKeys } from './phrase-book.js';

const book = phraseBook({ ...mastheadWords, level: levelWords.map(([word]) => word) });
/** Marks that part what such a line lists: "HUYỆN LỘC NINH - BÌNH PHƯỚC", "UBND xã | Tin tức". */
const partMarks = /\s+[-–—]\s+|[|,:()/>»•]/u;
/** A longer line says more than whose page it is. */
const mostWords = 20;
/** The longest name of a place or a paper has so many syllables. */
const longestName = 4;
/** In a line of capitals nothing tells where a name ends. */
const longestInCapitals = 3;

/**
 * Whether a line says no more than whose page it is: organs, sites and papers with their places, and sections. "CỔNG TTĐT HUYỆN PHÚ TÂN, TỈNH AN GIANG" is one, "Huyện
 * Phú Tân tổng kết năm 2023" is none.
 */
export function isMastheadLine(line: Line): boolean {
  if (line.words.length > mostWords || /\d/.test(line.slice)) return false;
  const parts = line.slice
    .split(partMarks)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.some((part) => readPart(part) === 'owner') && parts.every((part) => readPart(part) !== null);
}

/** A part that names an organ or a place with its level; a bare name or a section, which may stand beside one; null for anything else. */
function readPart(part: string): 'owner' | 'beside' | null {
  const words = wordKeys(part);
  const capitals = capitalised(part, words);
  let owner = /\bonline$/i.test(part) && capitals.every((is) => is);
  let nameMayFollow = true;
  for (let at = 0; at < words.length; ) {
    if (book.lengthAt(words, at, 'other') > 0) return null;
    const organ = book.lengthAt(words, at, 'organ');
    const level = book.lengthAt(words, at, 'level');
    const known = Math.max(organ, level, book.lengthAt(words, at, 'beside'));
    if (known > 0) {
      owner ||= organ > 0 || (level > 0 && capitals[at + level] === true);
      nameMayFollow = true;
      at += known;
      continue;
    }
    const end = endOfName(words, capitals, at, part === part.toUpperCase() ? longestInCapitals : longestName);
    if (!nameMayFollow || end === at) return null;
    nameMayFollow = false;
    at = end;
  }
  return owner ? 'owner' : 'beside';
}

function endOfName(words: readonly string[], capitals: readonly boolean[], from: number, longest: number): number {
  let end = from;
  while (end < Math.min(words.length, from + longest) && capitals[end] === true && !isKnown(words, end)) end += 1;
  return end;
}

function isKnown(words: readonly string[], at: number): boolean {
  return book.lengthAt(words, at, 'level') > 0 || book.lengthAt(words, at, 'beside') > 0;
}

/** Which of the words are capitalised. */
function capitalised(part: string, words: readonly string[]): boolean[] {
  const written = part.match(/\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|[\p{L}\p{M}]/gu) ?? [];
  return words.map((_, at) => /^\p{Lu}/u.test(written[at] ?? ''));
}

import { findDay, type WrittenDay } from './calendar-day.js';
import { endsSentence, type Line } from './line.js';
import { pageWords } from './page-words.js';
import { phraseBook, wordKeys } from './phrase-book.js';

/** A line that gives the day of publication. */
export interface PublicationLine {
  /** Where the day stands, as offsets of the canonical text. */
  readonly day: WrittenDay;
  /** True when words say that it is the day of publication ("Cập nhật ngày: …"); false for a day alone on its line, which may be the page's clock. */
  readonly labelled: boolean;
  /** Whether the day of the week stands beside it, as on a page's clock. */
  readonly weekday: boolean;
}

const book = phraseBook(pageWords);
/** A longer line is a sentence that mentions a day. */
const mostSyllables = 30;

/** Reads a line as a publication line; null when it is none. */
export function publicationOf(line: Line): PublicationLine | null {
  if (line.syllables > mostSyllables || (endsSentence(line) && line.words.length > 4)) return null;
  const found = findDay(line.slice);
  if (found === null) return null;
  const day = { date: found.date, start: line.start + found.start, end: line.start + found.end };
  if (isLabelled(wordKeys(line.slice.slice(0, found.start)))) return { day, labelled: true, weekday: false };
  const rest = wordKeys(`${line.slice.slice(0, found.start)} ${line.slice.slice(found.end)}`);
  return isClock(rest) ? { day, labelled: false, weekday: rest.some((_, at) => book.lengthAt(rest, at, 'weekday') > 0) } : null;
}

/** Whether the words before the day end with a label, with nothing but clock words between. */
function isLabelled(before: readonly string[]): boolean {
  for (let from = 0; from < before.length; from += 1) {
    const length = book.lengthAt(before, from, 'published');
    if (length > 0 && isClock(before.slice(from + length))) return true;
  }
  return false;
}

function isClock(words: readonly string[]): boolean {
  for (let at = 0; at < words.length; ) {
    const length = Math.max(book.lengthAt(words, at, 'clock'), book.lengthAt(words, at, 'weekday'), book.lengthAt(words, at, 'furniture'));
    if (length === 0) return false;
    at += length;
  }
  return true;
}

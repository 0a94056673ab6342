import { type Span, trimSpan } from '../language/span.js';
import { countWords, wordKeys } from './phrase-book.js';

/** A line of a page that is not blank, without white space at its ends. */
export interface Line extends Span {
  /** Its slice of the canonical text. */
  readonly slice: string;
  /** Its words as keys (see `wordKeys`). */
  readonly words: readonly string[];
  /** Words and numbers together: syllables, as Vietnamese writes them apart. */
  readonly syllables: number;
  /** Whether an empty line or the start of the text stands before it. */
  readonly detached: boolean;
}

/** Cuts canonical text into its lines, in text order. */
export function cutLines(text: string, within: Span = { start: 0, end: text.length }): Line[] {
  const lines: Line[] = [];
  let detached = true;
  for (const match of text.slice(within.start, within.end).matchAll(/[^\n\r\u2028\u2029]*(?:\n|[\r\u2028\u2029]|$)/g)) {
    const start = within.start + match.index;
    const span = trimSpan(text, { start, end: start + match[0].length });
    if (span.start < span.end) lines.push(lineAt(text, span, detached));
    detached = span.start === span.end;
  }
  return lines;
}

/** How many words and numbers a text has. */
export function countSyllables(text: string): number {
  return countWords(text) + (text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0);
}

/** The line that covers a span; its words are read when they are first asked for. */
export function lineAt(text: string, span: Span, detached: boolean): Line {
  const slice = text.slice(span.start, span.end);
  let words: readonly string[] | null = null;
  let syllables: number | null = null;
  return {
    start: span.start,
    end: span.end,
    slice,
    detached,
    get words() {
      words ??= wordKeys(slice);
      return words;
    },
    get syllables() {
      syllables ??= countSyllables(slice);
      return syllables;
    },
  };
}

/** Whether the line closes as a sentence does: a stop, a question or exclamation mark, "…", also inside quotes or brackets. */
export function endsSentence(line: Line): boolean {
  return /[.!?…]["”’'»)\]]*$/u.test(line.slice);
}

/** Whether the line closes a clause: as a sentence, or with ":" or ";". */
export function endsClause(line: Line): boolean {
  return endsSentence(line) || /[:;]["”’'»)\]]*$/u.test(line.slice);
}

/** Whether a sentence closes inside the line and another opens. */
export function holdsSentenceEnd(line: Line): boolean {
  return /\p{Ll}{2}[.!?…]["”’»)]*\s+\p{Lu}/u.test(line.slice);
}

/** From this many syllables on, a line that closes a clause is running text, for titles that long close with a question or a call only. */
const proseSyllables = 20;
/** From this many syllables on, a line is running text however it closes; the longest titles seen have under 50. */
const longSyllables = 60;

/** Whether the line is running text, not a title, a caption or a button. */
export function isProse(line: Line): boolean {
  return (
    line.syllables >= longSyllables ||
    (line.syllables >= proseSyllables && (/[.…:;]["”’'»)\]]*$/u.test(line.slice) || holdsSentenceEnd(line)))
  );
}

/** Whether all its letters are capitals, and there are some words of them. */
export function isAllCapitals(line: Line): boolean {
  return line.words.length > 1 && line.slice === line.slice.toUpperCase();
}

/** Whether two lines say the same words. */
export function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, at) => word === right[at]);
}

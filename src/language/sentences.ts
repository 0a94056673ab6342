import { enclosures } from './enclosures.js';
import { normalizeWord } from './fold.js';
import { inlineItemStarts } from './inline-list.js';
import { keepOfLastTexts } from './last-texts.js';
import { segmenterCuts } from './segmenter-cuts.js';
import { type Span, trimSpan } from './span.js';
import { personTitles } from './vocabulary/person-titles.js';
import { dottedAbbreviations, gradedNouns } from './vocabulary/sentence-abbreviations.js';

/** Brackets and quotes up to this many code units are not cut. */
const shortEnclosure = 240;

const abbreviations = new Set(dottedAbbreviations.map(normalizeWord));
const graded = new Set([...gradedNouns, ...personTitles].map(normalizeWord));
const wordBeforeDot = /(?:^|[\s("“«[,;–-])([\p{L}\p{M}./]+)\.\s*$/u;
const initialBeforeDot = /(?:^|[\s.])\p{Lu}\.\s*$/u;
const wordsBeforeInitial = /(?:([\p{L}\p{M}]+)\s+)?(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\s+\p{Lu}\.\s*$/u;
const itemNumberOnly = /^\s*(?:\(?\d{1,2}[.)]|\(?[a-zđ][.)]|[IVX]{1,4}\.|\d{1,2}\.\d{1,2}\.?)\s*$/u;
const gluedEnd = /(?<=\p{Ll}[\p{Ll}\p{M}][.!?]["”»)]?)(?=\p{Lu}[\p{Ll}\p{M}])/gu;
/** Where a sentence opens with a number: "… góp 84 tỷ. 5 năm qua …"; the segmenter sees a small letter behind the stop and goes on. */
const numberOpening = /(?<=(?:\p{Ll}[\p{L}\p{M}]|%|\d\))\.)\s+(?=\d[\d.,/]*\s+\p{Ll})/gu;
const anyWord = /\S/;
const trailingMark = /^[/.…,;:!?)\]”»%]/u;
const lineEnd = /[\n\r\u2028\u2029]/g;
const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });

/**
 * Cuts a stretch of canonical text into sentences, trimmed, in text order; together they cover all but white space. A line end ends a
 * sentence; a heading without a stop is one. `Intl.Segmenter` proposes the cuts; those behind abbreviations and initials, inside short brackets
 * and quotes are taken back, and the items of inline lists "(1) … (2) …" become sentences of their own.
 */
export const splitSentences: (text: string, within: Span) => readonly Span[] = keepOfLastTexts((text, within) =>
  linesOf(text, within).flatMap((line) => splitLine(text, line)),
);

function linesOf(text: string, within: Span): Span[] {
  const lines: Span[] = [];
  let start = within.start;
  const ends = Array.from(text.slice(within.start, within.end).matchAll(lineEnd), ({ index }) => within.start + index);
  for (const end of [...ends, within.end]) {
    pushTrimmed(lines, text, { start, end });
    start = end + 1;
  }
  return lines;
}

function splitLine(text: string, line: Span): Span[] {
  const items = new Set(inlineItemStarts(text, line));
  const inside = insideOf(enclosures(text, line, shortEnclosure));
  const proposed = [...new Set([...proposedCuts(text, line), ...items])].sort((a, b) => a - b);
  const sentences: Span[] = [];
  let start = line.start;
  for (const cut of proposed) {
    if (inside(cut) || cut <= start) continue;
    if (!items.has(cut) && goesOn(text, start, cut, line.end)) continue;
    pushTrimmed(sentences, text, { start, end: cut });
    start = cut;
  }
  pushTrimmed(sentences, text, { start, end: line.end });
  return sentences;
}

/** Whether a cut falls inside one of the spans, which stand in text order without overlap; to be asked of ascending cuts. */
function insideOf(closed: readonly Span[]): (cut: number) => boolean {
  let at = 0;
  return (cut) => {
    while ((closed[at]?.end ?? Number.POSITIVE_INFINITY) <= cut) at += 1;
    const span = closed[at];
    return span !== undefined && span.start < cut;
  };
}

function pushTrimmed(sentences: Span[], text: string, span: Span): void {
  const trimmed = trimSpan(text, span);
  if (trimmed.start < trimmed.end) sentences.push(trimmed);
}

function proposedCuts(text: string, line: Span): number[] {
  const words = text.slice(line.start, line.end);
  const cuts = segmenterCuts(words, segmenter).map((cut) => line.start + cut);
  for (const match of words.matchAll(gluedEnd)) cuts.push(line.start + match.index);
  for (const match of words.matchAll(numberOpening)) cuts.push(line.start + match.index + match[0].length);
  return cuts;
}

/** Whether the sentence goes on past a cut. */
function goesOn(text: string, start: number, cut: number, end: number): boolean {
  const before = text.slice(Math.max(start, cut - 60), cut);
  const after = text.slice(cut, Math.min(end, cut + 40));
  if (!anyWord.test(before) || !/[\p{L}\p{Nd}]/u.test(after) || trailingMark.test(after)) return true;
  if (itemNumberOnly.test(text.slice(start, cut))) return true;
  return startsLower(after, before) || endsAbbreviated(before) || endsInitial(before, after);
}

/** "v.v. và", "... rồi": a small letter goes on, unless a question or a call ended before it. */
function startsLower(after: string, before: string): boolean {
  return /^\s*["“(]?\p{Ll}/u.test(after) && !/[!?]["”)]?\s*$/u.test(before);
}

function endsAbbreviated(before: string): boolean {
  const word = wordBeforeDot.exec(before)?.[1];
  if (word === undefined) return false;
  const key = normalizeWord(word);
  return abbreviations.has(key) || abbreviations.has(key.slice(key.lastIndexOf('.') + 1));
}

/** "Nguyễn V. A.", "Donald J. Trump": an initial between parts of a name, but not "lớp A." nor "Nguyễn Văn A.". */
function endsInitial(before: string, after: string): boolean {
  if (!initialBeforeDot.test(before)) return false;
  if (/^\s*\p{Lu}\./u.test(after)) return true;
  const [, first, last = ''] = wordsBeforeInitial.exec(before) ?? [];
  if (last === '' || graded.has(normalizeWord(last)) || !/^\p{Lu}/u.test(last)) return false;
  return first === undefined || !/^\p{Lu}/u.test(first);
}

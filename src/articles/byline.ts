import type { Span } from '../language/span.js';
import { bylineWords } from './byline-words.js';
import { captionWords } from './caption-words.js';
import { endsSentence, type Line } from './line.js';
import { phraseBook, wordKeys } from './phrase-book.js';
import { signingWords } from './signing-words.js';

/** Who a byline names, and as what; `bare` is a name without a word before it. */
export interface Byline {
  readonly role: 'writer' | 'bare' | 'editor' | 'photographer' | 'source';
  /** Where the name stands as written, as offsets of the canonical text; null when the line names nobody ("PV", "Theo Báo …"). */
  readonly name: Span | null;
}

const book = phraseBook({ ...bylineWords, photographer: captionWords.credit, office: signingWords });
const labels = ['writer', 'editor', 'photographer', 'source'] as const;
const notNames = [...labels, 'office'] as const;
/** "Thu Hương - Văn Đông, Ni Rượng": three full names at most. */
const mostNameWords = 12;

/** Reads a line that opens with "Tin, ảnh:", "Biên tập:", "Theo …"; null when it does not, or is a sentence. */
export function labelledByline(line: Line): Byline | null {
  if (line.syllables > mostNameWords + 6) return null;
  for (const role of labels) {
    const length = book.lengthAt(line.words, 0, role);
    if (length === 0) continue;
    const behind = /^[(\s]*[^:\d]*?:\s*(?=\S)/u.exec(line.slice);
    if (behind !== null && wordKeys(behind[0]).length === length) return namedBehind(line, role, behind[0].length);
    if (length === line.words.length && role !== 'photographer') return { role, name: null };
    if (role === 'source' && /^\(?\p{Lu}\p{Ll}+(?:\s+\S+)*\)?$/u.test(line.slice) && !endsSentence(line)) return { role, name: null };
  }
  return null;
}

function namedBehind(line: Line, role: Byline['role'], length: number): Byline | null {
  const name = nameAt(line, length);
  if (role === 'source') return { role, name: null };
  return name === null ? null : { role, name };
}

/** A line that is nothing but one or more names ("DŨNG CHINH", "Thu Hương – Văn Đông"); null when it is not, or signs with an office ("CHỦ TỊCH UBND XÃ"). */
export function bareByline(line: Line): Byline | null {
  const name = nameAt(line, 0);
  return name === null || line.words.length < 2 || notNames.some((role) => book.lengthAt(line.words, 0, role) > 0)
    ? null
    : { role: 'bare', name };
}

/**
 * Whether a bare name above the text is surely a person's and not a place's or a section's: a frequent family name, several names, or a note of how it
 * was written ("(tổng hợp)").
 */
export function isSurelyPerson(line: Line): boolean {
  return book.lengthAt(line.words, 0, 'family') > 0 || /\s[-–]\s|\(\p{Ll}/u.test(line.slice);
}

const namePattern =
  /^[-–—(\s]*(?<name>\p{Lu}[\p{L}\p{M}.]*(?:(?:\s+|\s*[-–,&]\s*|\s+và\s+)\p{Lu}[\p{L}\p{M}.]*)*)(?:\s*\/\s*[\p{L}\d.-]+(?:\s[\p{L}\d.-]+){0,3})?\s*(?:\([^)]{2,70}\))?[\s).]*$/u;

function nameAt(line: Line, from: number): Span | null {
  const rest = line.slice.slice(from);
  const name = namePattern.exec(rest)?.groups?.['name'];
  if (name === undefined || wordKeys(name).length > mostNameWords) return null;
  const start = line.start + from + rest.indexOf(name);
  return { start, end: start + name.length };
}

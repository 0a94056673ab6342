import { captionWords } from './caption-words.js';
import { endsSentence, type Line } from './line.js';
import { phraseBook, wordKeys } from './phrase-book.js';

const book = phraseBook(captionWords);
/** The longest caption seen had 48 syllables with its credit. */
const mostSyllables = 60;
/** Without a credit, a line that closes as a sentence is a caption only when it is as short as "Quang cảnh buổi lễ." */
const mostInSentence = 14;

/** Whether words of the line say that it stands under a picture: a credit ("Ảnh: …"), a usual opening, or a person who does something there. */
export function isCaption(line: Line): boolean {
  if (line.syllables > mostSyllables) return false;
  if (hasCredit(line)) return true;
  if (/[:;]$/.test(line.slice) || (endsSentence(line) && line.syllables > mostInSentence)) return false;
  if (book.lengthAt(line.words, 0, 'opening') > 0) return true;
  if (endsSentence(line)) return false;
  return holds(line.words, 'anywhere') || (book.lengthAt(line.words, 0, 'person') > 0 && holds(line.words, 'act'));
}

/** A credit names somebody in at most this many words, and closes its line. */
const mostCreditWords = 8;
/** The text before a credit is a caption up to this many syllables; more is a paragraph that a credit was glued to. */
const mostBeforeCredit = 40;

/** Whether the line closes with the credit of a picture: "(Ảnh: dongthap.gov)", "… thu hoạch lúa. Ảnh: Hoàng Nam", "Ảnh minh họa." */
export function hasCredit(line: Line): boolean {
  if (book.lengthAt(line.words, 0, 'credit') === line.words.length) return true;
  const closing = /(?:^|[.(,;–\s-])(?<label>\p{L}[\p{L} ]{1,18}):(?<behind>[^:]*)$/u.exec(line.slice);
  if (closing === null || wordKeys(line.slice.slice(0, closing.index)).length > mostBeforeCredit) return false;
  const behind = closing.groups?.['behind'] ?? '';
  return (
    endsWithCredit(closing.groups?.['label'] ?? '') && wordKeys(behind).length <= mostCreditWords && !/[.!?…]\s+\p{Lu}\p{Ll}/u.test(behind)
  );
}

function endsWithCredit(label: string): boolean {
  const words = wordKeys(label);
  return words.some((_, at) => at + book.lengthAt(words, at, 'credit') === words.length);
}

function holds(words: readonly string[], role: 'act' | 'anywhere'): boolean {
  return words.some((_, at) => book.lengthAt(words, at, role) > 0);
}

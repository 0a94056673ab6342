import { documentWords } from './document-words.js';
import type { Line } from './line.js';
import { phraseBook } from './phrase-book.js';

const book = phraseBook({ kind: documentWords.kind });

/** "BÁO CÁO" alone on its line: what the document is about stands below. */
export function isDocumentKind(line: Line): boolean {
  return line.words.length > 0 && book.lengthAt(line.words, 0, 'kind') === line.words.length && line.slice === line.slice.toUpperCase();
}

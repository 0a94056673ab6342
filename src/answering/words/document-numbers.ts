import type { Span } from '../../language/span.js';

const withSymbol = /\d+[-/](?:\d{4}\/)?\p{Lu}[\p{Lu}\d]*(?:[-/]\p{Lu}[\p{Lu}\d]*)*/gu;
const withoutSymbol = /(?<=\bsố )\d+(?![\d.,]*\d|[-/]\p{L})/gu;

/** Numbers of documents: "1083-QĐ/HU", "18-NQ/TW", "12/2021/NĐ-CP", and the bare number of "Quyết định số 318". In text order. */
export function findDocumentNumbers(text: string, within: Span): Span[] {
  const piece = text.slice(within.start, within.end);
  return [...piece.matchAll(withSymbol), ...piece.matchAll(withoutSymbol)]
    .map((match) => ({ start: within.start + match.index, end: within.start + match.index + match[0].length }))
    .sort((a, b) => a.start - b.start);
}

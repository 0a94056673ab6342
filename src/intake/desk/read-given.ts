import type { Article } from '../../articles/article.js';
import { articleMarkdown } from '../../articles/readers/article-markdown.js';
import { readMarkdown } from '../../articles/readers/markdown-file.js';
import { documentFormat, readDocument } from '../../articles/readers/read-document.js';
import type { DocumentReading, GivenDocument } from '../given-document.js';
import { understand } from '../understanding.js';
import { wordingOf } from '../wording.js';

/** Reads a document as it would be kept. Never rejects for what its bytes are. */
export async function readGiven(given: GivenDocument): Promise<DocumentReading> {
  const source = { file: given.name, bytes: given.bytes, contentType: given.contentType, address: given.address };
  const reading = await readDocument(source);
  const format = documentFormat(source);
  if (!reading.ok || format === null) return reading.ok ? unreadable(given.name, 'The document is of no known format.') : reading;
  const original = { ...reading.article, url: reading.article.url ?? given.address };
  const kept = readMarkdown(given.name, articleMarkdown(original));
  if (!kept.ok) return kept;
  const understanding = understand(kept.article, format, linesLeftOut(original, reading.leftOut));
  return { ok: true, read: { format, wording: wordingOf(kept.article), original, understanding } };
}

function unreadable(file: string, detail: string): DocumentReading {
  return { ok: false, unreadable: { file, line: null, reason: 'unknown-format', detail } };
}

/** Lines of a document that are not kept, in their order, none twice. */
function linesLeftOut({ text, blocks }: Article, beside: readonly string[]): string[] {
  const noise = blocks.filter(({ kind }) => kind === 'noise').map(({ start, end }) => text.slice(start, end));
  const lines = [...beside, ...noise].map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines)].filter((line) => /[\p{L}\p{N}]/u.test(line));
}

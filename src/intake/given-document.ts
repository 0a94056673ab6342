import type { Article, UnreadableSource } from '../articles/article.js';
import { articleMarkdown } from '../articles/readers/article-markdown.js';
import { readMarkdown } from '../articles/readers/markdown-file.js';
import { type DocumentFormat, documentFormat, readDocument } from '../articles/readers/read-document.js';
import { webAddress } from './address-key.js';

/** A document as somebody hands it in, or as an address gave it. */
export interface GivenDocument {
  /** Name of the file, or the last part of the address; its ending tells the format when there is no content type. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As a server names it; null for a file. */
  readonly contentType: string | null;
  /** Where it was published; null when nobody says. */
  readonly address: string | null;
}

/** A document that was read. */
export interface ReadDocument {
  readonly given: GivenDocument;
  readonly format: DocumentFormat;
  /** As it is kept: read again from the Markdown that would be stored. Its `file` is the document's name. */
  readonly article: Article;
  /** As it was read. */
  readonly original: Article;
  /** Lines of the document that are not kept, in their order, none twice. */
  readonly leftOut: readonly string[];
}

/** A document, or why it could not be read. */
export type DocumentReading =
  | { readonly ok: true; readonly read: ReadDocument }
  | { readonly ok: false; readonly unreadable: UnreadableSource };

/** Reads a document as it would be kept. Never rejects for what its bytes are. */
export async function readGiven(given: GivenDocument): Promise<DocumentReading> {
  const source = { file: given.name, bytes: given.bytes, contentType: given.contentType, address: given.address };
  const reading = await readDocument(source);
  const format = documentFormat(source);
  if (!reading.ok || format === null) return reading.ok ? unreadable(given.name, 'The document is of no known format.') : reading;
  const original = { ...reading.article, url: reading.article.url ?? given.address };
  const kept = readMarkdown(given.name, articleMarkdown(original));
  if (!kept.ok) return kept;
  return { ok: true, read: { given, format, article: kept.article, original, leftOut: linesLeftOut(original, reading.leftOut) } };
}

function unreadable(file: string, detail: string): DocumentReading {
  return { ok: false, unreadable: { file, line: null, reason: 'unknown-format', detail } };
}

function linesLeftOut({ text, blocks }: Article, beside: readonly string[]): string[] {
  const noise = blocks.filter(({ kind }) => kind === 'noise').map(({ start, end }) => text.slice(start, end));
  const lines = [...beside, ...noise].map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines)].filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** The name of a document from its address: the last part of its path, else its host. */
export function nameOfAddress(address: string): string {
  const url = webAddress(address);
  if (url === null) return address;
  const last = url.pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? url.host : decoded(last);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

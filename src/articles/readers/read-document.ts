import { readPage } from '../page.js';
import { decodeText } from './decode-text.js';
import { type PageReading, refused } from './document-reading.js';
import { readMarkdown } from './markdown-file.js';

/** Bytes that were found in a file or fetched. */
export interface DocumentSource {
  /** Name of the article; its ending tells the format when there is no content type. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** As a server names it, "text/html; charset=utf-8"; null for a file. */
  readonly contentType: string | null;
  /** Where it was fetched; null for a file. */
  readonly address: string | null;
}

/** The formats of documents. */
export type DocumentFormat = 'html' | 'docx' | 'pdf' | 'markdown' | 'text';

/** A document has at most so many bytes. */
export const largestDocument = 20 * 1024 * 1024;

const endings: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.docx$/i, 'docx'],
  [/\.pdf$/i, 'pdf'],
  [/\.md$/i, 'markdown'],
  [/\.txt$/i, 'text'],
];
const contentTypes: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/i, 'html'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\b/i, 'docx'],
  [/^application\/(?:x-)?pdf\b/i, 'pdf'],
  [/^text\/markdown\b/i, 'markdown'],
  [/^text\/plain\b/i, 'text'],
];

/** Tells the format of a document by its first bytes, the content type, the ending of its name, in this order; null when none is one that is read. */
export function documentFormat({ file, bytes, contentType }: DocumentSource): DocumentFormat | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.trimStart().startsWith('%PDF-')) return 'pdf';
  const named = endings.find(([ending]) => ending.test(file))?.[1] ?? null;
  if (start.startsWith('PK\u0003\u0004')) return named === 'docx' || contentType !== null ? 'docx' : null;
  const declared = contentTypes.find(([type]) => type.test(contentType ?? ''))?.[1] ?? null;
  if (declared !== null) return declared;
  return contentType === null || /^application\/octet-stream\b/i.test(contentType) ? named : null;
}

/**
 * Reads a document of any format. Never rejects for what its bytes are: what cannot be read is a value.
 * Each reader of pages, Word files and PDFs is loaded with the first one: whoever asks a question needs none of them.
 */
export async function readDocument(source: DocumentSource): Promise<PageReading> {
  const { file, bytes } = source;
  const format = documentFormat(source);
  if (format === null) return refused(file, 'unknown-format', 'The document is no web page, Word file (.docx), PDF, Markdown or text.');
  if (bytes.length > largestDocument) return refused(file, 'too-large', `The document has more than ${largestDocument} bytes.`);
  if (bytes.length === 0) return refused(file, 'empty', 'The document has no bytes.');
  if (format === 'pdf') return (await import('./pdf/read-pdf.js')).readPdf(file, bytes);
  if (format === 'docx') return (await import('./docx/read-docx.js')).readDocx(file, bytes);
  return await readText(source, format);
}

async function readText({ file, bytes, contentType, address }: DocumentSource, format: 'html' | 'markdown' | 'text'): Promise<PageReading> {
  const text = decodeText(bytes, contentType);
  if (text === null) return refused(file, 'not-utf-8', 'The document is not text in an encoding that is known.');
  if (format === 'html') return (await import('./html/read-html.js')).readHtml(file, text, address);
  if (format === 'text') return withText(readPage(file, text), address);
  const read = readMarkdown(file, text);
  return read.ok ? withText(read.article, address) : read;
}

function withText(article: Extract<PageReading, { ok: true }>['article'], address: string | null): PageReading {
  if (article.blocks.every(({ kind }) => kind === 'noise' || kind === 'front-matter'))
    return refused(article.file, 'empty', 'The document has no text of its own.');
  const leftOut = article.blocks.filter(({ kind }) => kind === 'noise').map(({ start, end }) => article.text.slice(start, end));
  return { ok: true, article: { ...article, url: article.url ?? address }, leftOut };
}

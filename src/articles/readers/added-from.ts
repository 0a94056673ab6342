import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { AddedFrom } from './article-markdown.js';

const opening = /^\uFEFF?\s*---[ \t]*\r?\n/;
const closing = /^---[ \t]*\r?$/m;

/** Reads what front matter says of where an article came from; `url` is the first of its addresses. Nothing where it says nothing or makes no sense. */
export function readAddedFrom(markdown: string): AddedFrom {
  const front = frontMatterOf(markdown);
  const text = (key: string): string | null => {
    const value = front?.document.get(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const urls = front === null ? [] : addressesOf(front.document);
  return { urls, repeats: text('repeats'), original: text('original'), added: text('added') };
}

/** The same Markdown with one more address: `url` when it had none, else in the list `urls`. Everything else stays as it is written. */
export function withAddress(markdown: string, address: string): string {
  const front = frontMatterOf(markdown);
  if (front === null) return `---\nurl: ${JSON.stringify(address)}\n---\n\n${markdown}`;
  const { document, start, end } = front;
  const urls = addressesOf(document);
  if (urls.includes(address)) return markdown;
  if (urls.length === 0) document.set('url', address);
  else document.set('urls', document.createNode([...urls, address], { flow: true }));
  return markdown.slice(0, start) + document.toString({ lineWidth: 0, flowCollectionPadding: false }) + markdown.slice(end);
}

interface Front {
  readonly document: Document;
  /** Where its YAML stands. */
  readonly start: number;
  readonly end: number;
}

function frontMatterOf(markdown: string): Front | null {
  const start = opening.exec(markdown)?.[0].length;
  if (start === undefined) return null;
  const length = closing.exec(markdown.slice(start))?.index;
  if (length === undefined) return null;
  const document = parseDocument(markdown.slice(start, start + length));
  return document.errors.length > 0 || !isMap(document.contents) ? null : { document, start, end: start + length };
}

function addressesOf(document: Document): string[] {
  const [url, list] = [document.get('url'), document.get('urls')];
  const listed = isSeq(list) ? list.items.map((item) => (isScalar(item) ? item.value : item)) : [];
  return [...new Set([url, ...listed].filter((value): value is string => typeof value === 'string' && value !== ''))];
}

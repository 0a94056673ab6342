import type { Article, UnreadableSource } from '../articles/article.js';
import type { DocumentFormat } from '../articles/readers/read-document.js';
import { webAddress } from './address-key.js';
import type { Understanding } from './understanding.js';
import type { Wording } from './wording.js';

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
  readonly format: DocumentFormat;
  /** As it is kept: read again from the Markdown that would be stored. The `file` of its article is the document's name. */
  readonly wording: Wording;
  /** As it was read. */
  readonly original: Article;
  /** What a preview tells of it. */
  readonly understanding: Understanding;
}

/** A document, or why it could not be read. */
export type DocumentReading =
  | { readonly ok: true; readonly read: ReadDocument }
  | { readonly ok: false; readonly unreadable: UnreadableSource };

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

import type { Article, ReadResult, UnreadableReason } from '../article.js';

/** The article of a page and the lines of the page that are not in its text, in their order; or why there is none. */
export type PageReading =
  | { readonly ok: true; readonly article: Article; readonly leftOut: readonly string[] }
  | Extract<ReadResult, { readonly ok: false }>;

/** A refusal to read a document, as a value. */
export function refused(file: string, reason: UnreadableReason, detail: string): Extract<ReadResult, { readonly ok: false }> {
  return { ok: false, unreadable: { file, line: null, reason, detail } };
}

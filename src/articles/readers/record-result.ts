import type { Article, UnreadableSource } from '../article.js';

/** A record that was not read, because its bytes are those of one that was read before. */
export interface KnownRecord {
  readonly ok: true;
  readonly article: null;
  /** The `file` of its article. */
  readonly name: string;
  readonly mark: string;
}

/** What became of one record of a source; `mark` tells its bytes from all others. A file that is one article by itself has none. */
export type RecordResult =
  | { readonly ok: true; readonly article: Article; readonly mark?: string }
  | { readonly ok: false; readonly unreadable: UnreadableSource }
  | KnownRecord;

/** The `file` of the article that was read from a record with this mark; null to have it read. */
export type NameOfRecord = (mark: string) => string | null;

import type { Article, UnreadableSource } from '../../articles/article.js';
import type { Source } from '../../articles/readers/corpus.js';
import type { FigureChange } from '../../library/receipt.js';
import type { DocumentReading, GivenDocument } from '../given-document.js';
import type { Wording } from '../wording.js';

/** A document and articles of the corpus that it is held against. */
export interface Comparison {
  readonly own: Article;
  readonly held: readonly Article[];
}

/** How a document stands to an article. */
export interface Relation {
  /** Whether they are versions of one document, as far as that shows without addresses. */
  readonly sameDocument: boolean;
  /** Whether one is a printing of the other, whole or in part. */
  readonly reprint: boolean;
}

/** A document and the article that it may take the place of. */
export interface Pair {
  readonly own: Article;
  readonly held: Article;
}

type Unreadable = { readonly ok: false; readonly unreadable: UnreadableSource };

/** A file of the corpus that is one article, or why it could not be read. */
export type FileReading = { readonly ok: true; readonly wording: Wording } | Unreadable;

/** The relations to the articles in their order, or why they could not be found out. */
export type Relating = { readonly ok: true; readonly relations: readonly Relation[] } | Unreadable;

/** The figures that a document states otherwise than an article, in the article's name, or why they could not be compared. */
export type FigureComparison = { readonly ok: true; readonly changes: readonly FigureChange[] } | Unreadable;

/** What takes long with large documents: reading them, finding their figures, comparing them. */
export interface DeskWork {
  /** Reads a document as it would be kept. */
  read(given: GivenDocument): Promise<DocumentReading>;
  /** Reads a file of the corpus that is one article. */
  file(source: Source): Promise<FileReading>;
  relate(comparison: Comparison): Promise<Relating>;
  changes(pair: Pair): Promise<FigureComparison>;
}

/**
 * Where that work is done, one piece after another. A document that takes longer or more memory than is allowed is unreadable, `too-slow` or `too-much-memory`.
 * @throws TienDoError `reading-stopped` from each method when the work broke off for another reason, or after {@link close}.
 */
export interface ReadingDesk extends DeskWork {
  /** Ends what is under way. */
  close(): void;
}

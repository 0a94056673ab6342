import type { UnreadableSource } from '../articles/article.js';
import type { FetchRefusal } from './fetch/fetched-page.js';
import type { GivenDocument } from './given-document.js';
import type { Actor, Change } from './journal/change.js';
import type { Listing } from './listings/listing.js';
import type { WalkOptions } from './listings/walk-listing.js';
import type { Preview } from './preview.js';
import type { KnownArticle } from './standing.js';

/** Why a document was not added. */
export type Problem =
  | { readonly kind: 'unreadable'; readonly unreadable: UnreadableSource }
  | { readonly kind: 'refused'; readonly refusal: FetchRefusal };

/** A document that could not be read or fetched. */
export interface Failure {
  readonly status: 'failed';
  /** Name of the file, or the address. */
  readonly source: string;
  readonly problem: Problem;
}

/** What was understood of a document. */
export interface LookedAt {
  readonly status: 'understood';
  readonly preview: Preview;
}

/** What an address leads to: a page or document, or a list of pages (a feed, a sitemap). */
export type Opened =
  | { readonly status: 'document'; readonly document: GivenDocument }
  | { readonly status: 'listing'; readonly listing: Listing }
  | Failure;

/** A page of a list that was walked, or why there is none; `number` counts from 1 to `total`. */
export interface WalkedPage {
  readonly number: number;
  readonly total: number;
  readonly found: Extract<Opened, { status: 'document' }> | Failure;
}

/** How far and how fast a list is walked; see `WalkOptions`. */
export type WalkLimits = Pick<WalkOptions, 'limit' | 'delayMs' | 'signal'>;

/** What became of a document: `change` is what was done, null when there was nothing to do, which `preview.standing` tells. */
export interface Received {
  readonly status: 'received';
  readonly preview: Preview;
  readonly change: Change | null;
}

/** What a confirmation came to; `expired`: the document has waited too long; `already`: it was confirmed before. */
export type Confirmed = Received | Failure | { readonly status: 'expired' } | { readonly status: 'already'; readonly change: Change };

/** What removing came to; `fixed`: the article stands in a collection (a .jsonl file), from which nothing is taken. */
export type Removal =
  | { readonly status: 'removed'; readonly change: Change }
  | { readonly status: 'missing' }
  | { readonly status: 'fixed'; readonly article: KnownArticle };

/** Changes that were made together, latest first. */
export interface ChangeBatch {
  /** Its name. */
  readonly batch: string;
  readonly changes: readonly Change[];
}

/** What taking back came to; `outdated`: something else is the last change now. */
export type TakenBack =
  | { readonly status: 'undone'; readonly changes: readonly Change[]; readonly corrected: readonly string[] }
  | { readonly status: 'outdated' }
  | { readonly status: 'nothing' };

/**
 * How articles come into the corpus folder and leave it. Every change happens whole or not at all, whenever the program ends, and can be taken back. Changes wait for each
 * other, over all programs. The library is not touched: `Assistant.reload` brings it up to date.
 * @throws TienDoError `corpus-file` from each method when the corpus is one file; `intake-busy` when another program holds the corpus for long.
 */
export interface Intake {
  /** Fetches an address of the public internet. */
  open(address: string, signal?: AbortSignal): Promise<Opened>;
  /** Fetches the pages of a list one after the other, newest first, with pauses. */
  walk(listing: Listing, limits: WalkLimits): AsyncIterable<WalkedPage>;
  /** What is understood of a document, and what adding it would do. Nothing is kept. */
  look(document: GivenDocument): Promise<LookedAt | Failure>;
  /** Keeps a document for {@link confirm} for a day, also over a restart; gives its token, 16 letters, digits, "-" and "_". */
  keep(document: GivenDocument): Promise<string>;
  /** Adds a document that was kept, as it stands to the corpus now. */
  confirm(token: string, by: Actor): Promise<Confirmed>;
  /** Forgets a document that was kept. */
  decline(token: string): Promise<void>;
  /** Adds a document. @param batch Same for what is taken back together. */
  receive(document: GivenDocument, by: Actor, batch: string): Promise<Received | Failure>;
  /** Articles by file name (relative to the corpus folder, or a path to the file), address, or a part of the title, by file. */
  find(query: string): Promise<readonly KnownArticle[]>;
  /** Takes an article out of the corpus; the journal keeps it. */
  remove(file: string, by: Actor): Promise<Removal>;
  /** What {@link undo} would take back; null when there is nothing. */
  last(): Promise<ChangeBatch | null>;
  /** Takes the last batch of changes back. @param batch Only when it still is the last one. */
  undo(by: Actor, batch?: string): Promise<TakenBack>;
  /** The latest changes, latest first; at most `count`. */
  history(count: number): Promise<readonly Change[]>;
}

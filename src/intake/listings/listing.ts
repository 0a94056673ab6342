import type { IsoDate } from '../../articles/article.js';

/** What a list of pages is: a feed (RSS 2.0, RSS 1.0, Atom), a sitemap, or a list of sitemaps. */
export type ListingKind = 'rss' | 'atom' | 'sitemap' | 'sitemap-index';

/** A page that a listing names; of a sitemap index, another sitemap. */
export interface ListingEntry {
  /** Absolute, http or https, without a fragment. */
  readonly address: string;
  readonly title: string | null;
  /** The day in Việt Nam on which it was published, or changed when only that is said. */
  readonly date: IsoDate | null;
}

/** What a feed or a sitemap lists. */
export interface Listing {
  readonly kind: ListingKind;
  /** What the feed calls itself. */
  readonly title: string | null;
  /** Newest first, those without a date last; each address once, and of the listing's own host alone. */
  readonly entries: readonly ListingEntry[];
  /** Entries that were left out: of another host, and without an address that can be fetched. */
  readonly leftOut: { readonly otherHost: number; readonly noAddress: number };
}

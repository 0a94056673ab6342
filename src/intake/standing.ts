import type { FigureChange } from '../library/receipt.js';

/** An article that the corpus has, as far as it is named. */
export interface KnownArticle {
  readonly file: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/**
 * How a document stands to what the corpus has.
 * - `new`: it has nothing like it.
 * - `same`: the same text is there; `address` is one that it was not known by and that can be noted, else null.
 * - `version`: it takes the place of an article of the same address, or, where one of the two has none, of the same title and day; `changes` are the figures that
 *   it states otherwise.
 * - `reprint`: another article has the same text in other words here and there, and the same figures; both are kept.
 * - `fixed`: another text of this address stands in a collection (a .jsonl file), where it cannot be replaced.
 */
export type Standing =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly of: KnownArticle; readonly address: string | null }
  | { readonly kind: 'version'; readonly of: KnownArticle; readonly changes: readonly FigureChange[] }
  | { readonly kind: 'reprint'; readonly of: KnownArticle }
  | { readonly kind: 'fixed'; readonly of: KnownArticle };

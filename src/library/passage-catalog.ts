/** Where passages stand: by ordinal, a number of the passage that holds for one generation; articles by a number of their own. */
export interface PassageCatalog {
  /** Ordinals are below this. */
  readonly size: number;
  /** How many passages there are. */
  readonly passages: number;
  /** Article numbers are below this. */
  readonly articles: number;
  /** Article number of a passage, by ordinal; {@link noArticle} for a passage that is gone. */
  readonly articleOf: ArrayLike<number>;
  /** Position in its article, by ordinal. */
  readonly positionOf: ArrayLike<number>;
  /** Place of an article's file name in ascending order, by article number. */
  readonly rankOf: ArrayLike<number>;
  file(article: number): string;
  /** An article's passages have consecutive ordinals. */
  passagesOf(article: number): { readonly first: number; readonly count: number };
  /** Numbers of the articles that mention a place; of all places that fold to the key when `folded`. */
  articlesOfPlace(key: string, folded: boolean): Iterable<number>;
  articlesOfYear(year: number): Iterable<number>;
  /** Whether a passage of a reprint says nothing that the original does not say in the same words: it is not found. */
  isRepeat(article: number, position: number): boolean;
}

/** Stands in {@link PassageCatalog.articleOf} for a passage that is gone. */
export const noArticle = 0xffff_ffff;

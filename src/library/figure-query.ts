import type { IsoDate } from '../articles/article.js';
import type { FigureKind } from '../figures/figure.js';
import type { PlaceLevel } from '../language/place.js';

/**
 * Which figures to look for. When neither {@link words} nor {@link places} has any accent, both are compared without accents and stand for all that
 * fold to them; with an accent anywhere in them, all of them are compared as they are written.
 */
export interface FigureQuery {
  /**
   * Alternatives, each the words of one way to call what is measured: syllables and numbers, normalised (`normalizeWord`) or folded (`stripAccents`); a
   * word twice in one counts once. The best alternative of a figure counts. An alternative without a word is left out; without any other, the query has
   * no words.
   */
  readonly words: readonly (readonly string[])[];
  /** Keys (see `PlaceMention.key`), accented or folded: the figure's locality must be one of them. A figure without a locality is found only without any. */
  readonly places: readonly string[];
  /** Levels that the figure's locality is written at, null for a bare name; only with {@link places}. Empty or left out: any. */
  readonly levels?: readonly (PlaceLevel | null)[];
  /**
   * First wanted day, null for no bound. A figure is wanted when one of the days it counts for lies between both bounds:
   *
   * - a period with both ends counts for all its days;
   * - one without a start ("đến 27/9/2023", a state) for its last day alone;
   * - one without an end ("từ năm 2021") from its first day to the article's, or to its first day when that is later; without end when the article has no day;
   * - a figure without a period for the article's day; when the article has none, it is found only without bounds.
   *
   * The article's day is its dateline's, else its date.
   */
  readonly from: IsoDate | null;
  /** Last wanted day, null for no bound; one before {@link from} finds nothing. */
  readonly to: IsoDate | null;
  /** Empty: any. */
  readonly kinds: readonly FigureKind[];
  /** The most figures to give. At least 1. */
  readonly k: number;
}

/** A figure found. */
export interface FigureHit {
  readonly file: string;
  /** Position in `StoredArticle.figures`. */
  readonly figure: number;
  /** Position in `StoredArticle.passages` of the one that holds it; null for one in a title, a heading, a caption. */
  readonly passage: number | null;
  /**
   * Which share of an alternative's words the figure has, each word weighted by its rarity among all figures: above 0, at most 1. A word of its indicator or
   * its unit counts in full, one that only its sentence has `sentenceWeight`. 1 when the query has no words.
   */
  readonly score: number;
}

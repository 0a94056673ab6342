import type { Article, UnreadableSource } from '../articles/article.js';
import type { Passage } from '../articles/passage.js';
import type { Figure } from '../figures/figure.js';
import type { PlaceLevel } from '../language/place.js';
import type { PlaceMerger } from '../language/place-merger.js';
import type { Span } from '../language/span.js';
import type { FigureHit, FigureQuery } from './figure-query.js';

/** An article with all that was read from it at indexing, so that nothing is parsed while a question waits. */
export interface StoredArticle extends Article {
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  /** Keys of the places that it names with their level, and of all names that it writes bare and the corpus knows as places; absent when nothing has gathered them. */
  readonly placeKeys?: StoredPlaceKeys;
  /** Where else it was printed, by name; absent when nowhere. Of printings one is the original: a search gives of the others only passages that say more than it does. */
  readonly printings?: readonly Printing[];
}

/** Keys of the places that an article names. */
export interface StoredPlaceKeys {
  /** Behind a level word. */
  readonly levelled: ReadonlySet<string>;
  /** Without one. */
  readonly bare: ReadonlySet<string>;
}

/** An article as a printing of another one. */
export type Printing = Pick<Article, 'file' | 'title' | 'publisher' | 'date' | 'url'>;

/** What to look for. */
export interface RetrievalQuery {
  /** The question as typed; the library analyses it exactly as it analysed the passages. */
  readonly text: string;
  /** Other words for terms of the question ("bhyt" → "bảo hiểm y tế"), scored at {@link expansionWeight}. */
  readonly expansions: readonly string[];
  /** The question's unit vector; null searches by BM25 alone. */
  readonly vector: Float32Array | null;
  /** The most hits to give. At least 1. */
  readonly k: number;
  /** Place keys (`PlaceMention.key`, or accent-stripped keys when the question has no accents) that an article must mention to be ranked with the first tier. Empty: no tier. */
  readonly places: readonly string[];
  /** Years that raise a passage of an article that mentions one of them. Empty: no effect. */
  readonly years: readonly number[];
}

/** A score and where it comes from; a parent's value is explained by its parts. */
export interface Explanation {
  readonly label: string;
  readonly value: number;
  readonly parts: readonly Explanation[];
}

/** A passage found. */
export interface Hit extends PassagePlace {
  /** Fused score; larger is better, comparable within one answer only. */
  readonly score: number;
  /** Worked out when it is read, which costs as much as a search; also after the library was closed. */
  readonly explanation: Explanation;
}

/** Names a passage. */
export interface PassagePlace {
  readonly file: string;
  /** Position in `StoredArticle.passages`. */
  readonly passage: number;
}

/** Where a passage stands and what it says. */
export interface PassageText extends PassagePlace, Span {
  /** The article's text from `start` to `end`. */
  readonly text: string;
}

/** A place name of the corpus. */
export interface KnownPlace {
  /** See `PlaceMention.key`. */
  readonly key: string;
  /** As most articles write it, "Tháp Mười". */
  readonly name: string;
  /** Levels it is written with, most frequent first. */
  readonly levels: readonly PlaceLevel[];
  /** How many articles mention it. */
  readonly articles: number;
}

/** An article as a list shows it. */
export interface ArticleSummary extends Pick<Article, 'file' | 'title' | 'publisher' | 'date' | 'url' | 'kind'> {
  /** How many figures it states. */
  readonly figures: number;
}

/** A place that figures are of. */
export interface FigurePlace {
  /** See `PlaceMention.key`. */
  readonly key: string;
  /** That the place is written with; null where only the name is. */
  readonly level: PlaceLevel | null;
  /** How many figures have a locality written so. */
  readonly figures: number;
}

/** What a generation is. */
export interface GenerationInfo {
  /** Names the generation; a later one has another id. */
  readonly id: string;
  readonly builtAt: string;
  readonly articles: number;
  readonly passages: number;
  readonly figures: number;
  readonly embedder: string;
  readonly unreadable: readonly UnreadableSource[];
}

/** How many documents hold a term, for weighting by rarity. */
export interface TermStatistics {
  /** Number of passages in the library. */
  readonly passages: number;
  /** Number of passages that hold each term, in the order given; terms are syllables or bigrams `a_b`, in any case, accented or folded. */
  readonly frequencies: readonly number[];
}

/**
 * A read-only view of one generation. All calls see the same generation until {@link close}, whatever is built meanwhile. Calls after close
 * reject with `library-closed`.
 */
export interface Library {
  readonly info: GenerationInfo;
  /**
   * Best first; ties by file, then by passage. Never more than `k`, none twice. An empty library gives none. Without a vector only passages that share a
   * term with the question or its expansions are found.
   * @throws TienDoError `usage` when `k` is below 1, or the vector's dimensions are not the library's.
   */
  search(query: RetrievalQuery): Promise<Hit[]>;
  /**
   * Figures that have a word of the query, of its places, days and kinds. Best first, ties by file, then by position. A query without words gives all figures of
   * its places, days and kinds, those that count for the latest day first. Never more than `k`, none twice. An empty library gives none.
   * @throws TienDoError `usage` when `k` is below 1, or a bound is not written `YYYY-MM-DD`.
   */
  findFigures(query: FigureQuery): Promise<FigureHit[]>;
  /** The articles with these names, in the order asked for; unknown names are left out. */
  articles(files: readonly string[]): Promise<StoredArticle[]>;
  /** What passages say, in the order asked for; those that no article has are left out. Much cheaper than their articles. */
  passages(of: readonly PassagePlace[]): Promise<PassageText[]>;
  /** Names of all articles in ascending order (by UTF-16 code units). */
  files(): Promise<string[]>;
  /** Articles by day of publication, newest first, those without a day last; ties by file. @param from Counts from 0. @param count At most so many. */
  newest(from: number, count: number): Promise<readonly ArticleSummary[]>;
  /** Every place and level that figures have as their locality, most figures first; ties by key, then by level, bare names first. */
  figurePlaces(): Promise<readonly FigurePlace[]>;
  /** Every place name of the corpus, most frequent first. */
  places(): Promise<readonly KnownPlace[]>;
  /** The places that became parts of others, as the corpus told when it was read. */
  mergers(): Promise<readonly PlaceMerger[]>;
  statistics(terms: readonly string[]): Promise<TermStatistics>;
  close(): Promise<void>;
}

import type { Article } from '../articles/article.js';
import type { Passage } from '../articles/passage.js';
import type { NameOfRecord, RecordResult } from '../articles/readers/record-result.js';
import type { Figure } from '../figures/figure.js';
import type { PlaceMerger } from '../language/place-merger.js';
import type { FindPlaces } from './article-mentions.js';
import type { Analyze } from './passage-terms.js';

/** A file of a corpus, as far as a library looks at it. */
export interface CorpusSource {
  readonly path: string;
  /** Relative to the corpus. */
  readonly file: string;
  readonly size: number;
  /** Another one whenever the file may have changed. */
  readonly stamp: string;
}

/** How a corpus is read into articles, and an article into what is kept of it: the rooms before this one, as a library needs them. */
export interface Reading {
  listSources(corpus: string): Promise<CorpusSource[]>;
  /** @param nameOf Names the article of a record that was read before, so that it need not be read again. */
  readRecords(source: CorpusSource, nameOf: NameOfRecord): AsyncIterable<RecordResult>;
  /** How many records {@link readRecords} will give, or nearly so; for progress alone. */
  countRecords(source: CorpusSource): Promise<number>;
  /**
   * The places that became parts of others, as the corpus tells.
   * @throws TienDoError `places-broken`
   */
  readMergers(corpus: string): Promise<readonly PlaceMerger[]>;
  /** Equal for equal sources and mergers only. */
  fingerprint(sources: readonly CorpusSource[], mergers: readonly PlaceMerger[]): string;
  /** Equal for equal articles only. */
  articleHash(article: Article): string;
  splitPassages(article: Article, tokenLimit: number): Passage[];
  extractFigures(article: Article): Figure[];
  readonly analyze: Analyze;
  readonly findPlaces: FindPlaces;
  /** Changes with anything above that turns a text into something else than before; everything is read anew then. */
  readonly version: string;
}

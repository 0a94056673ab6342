import type { Answer, AnswerFigure } from './answering/answer.js';
import type { Reasoning } from './assistant/reasoning.js';
import type { Explanation, GenerationInfo, StoredArticle } from './library/library.js';
import type { BuildProgress, LibraryReceipt } from './library/receipt.js';

/** A question and what it follows. */
export interface Ask {
  readonly question: string;
  /** The earlier question of the same person, for a follow-up ("còn năm 2021?"). */
  readonly context?: string;
}

/** A passage found for a question. `text` equals the slice of the canonical text of `file`. */
export interface PassageHit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
  readonly explanation: Explanation;
}

/** What building or updating the library did. */
export type IndexReceipt = LibraryReceipt;

/** How far a build is. */
export type IndexProgress = BuildProgress;

/** The one door to everything behind it; the bot, the terminal and the command line speak to nothing else. */
export interface Assistant {
  ask(ask: Ask): Promise<Answer>;
  /** How a question is read and answered, and what else was weighed: for administrators and developers. */
  why(ask: Ask): Promise<Reasoning>;
  /** Best first, at most `k`. */
  search(question: string, k: number): Promise<PassageHit[]>;
  /** Every figure of the corpus, by file, in text order. */
  figures(): AsyncIterable<AnswerFigure>;
  /** Every article of the corpus with its figures, by file. */
  articles(): AsyncIterable<StoredArticle>;
  /** Builds the next generation when the corpus changed, and serves it. Questions go on being answered meanwhile. */
  reload(onProgress?: (progress: IndexProgress) => void): Promise<IndexReceipt>;
  /** The serving generation. */
  status(): GenerationInfo;
  close(): Promise<void>;
}

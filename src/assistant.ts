import type { Answer, AnswerFigure } from './answering/answer.js';
import type { UnreadableSource } from './articles/article.js';
import type { Reasoning } from './assistant/reasoning.js';
import type { Explanation, GenerationInfo, StoredArticle } from './library/library.js';

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
export interface IndexReceipt {
  readonly generation: GenerationInfo;
  /** False when nothing had changed and the serving generation was kept. */
  readonly built: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  readonly gone: readonly string[];
  readonly unreadable: readonly UnreadableSource[];
  readonly tookMs: number;
}

/** How far a build is. `total` is null while it is not known. */
export interface IndexProgress {
  readonly stage: 'read' | 'split' | 'embed' | 'store' | 'index';
  readonly done: number;
  readonly total: number | null;
}

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

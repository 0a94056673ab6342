import type { Answer, AnswerFigure, Citation } from './answering/answer.js';
import type { Choice } from './assistant/choice.js';
import type { Reasoning } from './assistant/reasoning.js';
import type { Intake } from './intake/intake.js';
import type { Explanation, GenerationInfo, StoredArticle } from './library/library.js';
import type { BuildProgress, LibraryReceipt } from './library/receipt.js';

/** A question and what it follows. */
export interface Ask {
  readonly question: string;
  /** The earlier question of the same person, for a follow-up ("còn năm 2021?"); several that followed each other, a line each, oldest first. */
  readonly context?: string;
}

/** A passage found for a question. `text` equals the slice of the canonical text of `file`. */
export interface PassageHit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
  /** Worked out when it is read: it costs as much as the search. */
  readonly explanation: Explanation;
}

/** What building or updating the library did. */
export type IndexReceipt = LibraryReceipt;

/** How far a build is. */
export type IndexProgress = BuildProgress;

/** An article as a list of sources shows it. */
export interface ArticleCard extends Omit<Citation, 'n'> {
  /** How many figures were read from it. */
  readonly figures: number;
}

/** A stretch of the list of all articles. */
export interface ArticleList {
  /** How many articles there are in all. */
  readonly total: number;
  readonly articles: readonly ArticleCard[];
}

/** A figure of a place, with the sentence that proves it. */
export interface PlaceFigure {
  readonly figure: AnswerFigure;
  /** The sentence around the figure, verbatim. */
  readonly sentence: string;
  readonly source: Omit<Citation, 'n'>;
}

/** What is known of a place; when the name is not one of the corpus, the names most like it (at most three, "huyện Tháp Mười"). */
export type PlaceFigures =
  | { readonly found: true; readonly place: string; readonly rows: readonly PlaceFigure[] }
  | { readonly found: false; readonly nearest: readonly string[] };

/** The one door to everything behind it; the bot, the terminal and the command line speak to nothing else. */
export interface Assistant {
  ask(ask: Ask): Promise<Answer>;
  /** How a question is read and answered, and what else was weighed: for administrators and developers. */
  why(ask: Ask): Promise<Reasoning>;
  /** All answers that the choice is between, best first, for the fit of its weights; null for a question that it does not decide. */
  choices(ask: Ask): Promise<readonly Choice[] | null>;
  /** Best first, at most `k`. */
  search(question: string, k: number): Promise<PassageHit[]>;
  /** Every figure of the corpus, by file, in text order. */
  figures(): AsyncIterable<AnswerFigure>;
  /** Every article of the corpus with its figures, by file. */
  articles(): AsyncIterable<StoredArticle>;
  /** Articles by day of publication, newest first, those without a day last; ties by file. `from` counts from 0; at most `count`. */
  newest(from: number, count: number): Promise<ArticleList>;
  /** One article with its passages and figures; null when there is none of that name. */
  article(file: string): Promise<StoredArticle | null>;
  /**
   * The figures of a place, typed as people type it ("huyện tháp mười", "thap muoi", "Tháp Mười"), the newest period first, then in text order; at most
   * `placeFigureLimit`. A place's figures are those the articles state of it itself, not of the places within it.
   */
  figuresOf(place: string): Promise<PlaceFigures>;
  /** Names of places with a level ("huyện Tháp Mười") that articles give figures for, those with the most first; at most `count`. */
  places(count: number): Promise<readonly string[]>;
  /** Questions that this corpus answers, of different places and indicators, as an official would type them; at most `count`. Each was tried. */
  exampleQuestions(count: number): Promise<readonly string[]>;
  /** Questions near the one that was not answered, which this corpus answers; at most two. Each was tried. None for an answer that was found. */
  suggestions(answer: Answer): Promise<readonly string[]>;
  /** The generation that {@link Assistant.rollback} goes back to; null when none is kept. */
  previous(): Promise<GenerationInfo | null>;
  /** Serves the generation before the serving one. It serves until the next {@link Assistant.reload} that finds the corpus changed.
   * @throws TienDoError `no-previous-generation` when none is kept.
   */
  rollback(): Promise<GenerationInfo>;
  /** Builds the next generation when the corpus changed, and serves it. Questions go on being answered meanwhile. */
  reload(onProgress?: (progress: IndexProgress) => void): Promise<IndexReceipt>;
  /** How articles come into the corpus folder and leave it; {@link Assistant.reload} then makes the library follow. */
  readonly intake: Intake;
  /** The serving generation. */
  status(): GenerationInfo;
  close(): Promise<void>;
}

import type { Reason } from '../answering/answer.js';
import type { Traits } from '../answering/choice/weights.js';
import type { ConfidenceFeature } from '../answering/decision/confidence-weights.js';
import type { Bar } from '../answering/decision/eligible.js';
import type { AskedPlace, Question, QuestionType } from '../answering/question/question.js';
import type { Span } from '../language/span.js';
import type { Explanation } from '../library/library.js';

/** How an answer came about, or why there is none. */
export interface Reasoning extends Argument {
  /** As it was asked, before anything was mended or taken over. */
  readonly asked: string;
  /** What courtesy answers without a search; null for a real question. */
  readonly reply: string | null;
  /** One for each question that it asks at once, when there are two or more: `decision` is then that on all of them. */
  readonly parts: readonly Argument[];
}

/** A question as it was read, the decision on it, and what was weighed for it. */
export interface Argument {
  readonly question: QuestionReading;
  readonly decision: DecisionReading;
  /** Best score first, at most eight; what was chosen, the best one that fits place and period and the best of these that may be an answer are always among them. */
  readonly candidates: readonly CandidateReading[];
}

/** What was decided. */
export interface DecisionReading {
  readonly found: boolean;
  /** Null when found. */
  readonly reason: Reason | null;
  /** Estimated probability of being right, 0 to 1; 0 when not found. */
  readonly confidence: number;
}

/** How a question was read. */
export interface QuestionReading {
  /** With slips mended. */
  readonly text: string;
  readonly type: QuestionType;
  readonly aboutArticle: Question['aboutArticle'];
  /** The noun asked for, and other words for it. */
  readonly focus: readonly string[];
  /** Topic words in the order of the question; those of the earlier question follow. */
  readonly terms: readonly TermReading[];
  /** Other words that were looked for as well. */
  readonly alternatives: readonly { readonly words: string; readonly others: readonly string[] }[];
  readonly places: readonly AskedPlace[];
  readonly periods: readonly PeriodReading[];
  readonly corrections: Question['corrections'];
  /** The earlier question and what was taken over from it; null when this one stands by itself. */
  readonly earlier: { readonly text: string; readonly takenOver: readonly TakenOver[] } | null;
}

/** What a follow-up can take over. */
export type TakenOver = 'type' | 'focus' | 'terms' | 'place' | 'period';

/** A topic word. */
export interface TermReading {
  readonly word: string;
  /** 0 to 1, see `WeightedTerm`. */
  readonly weight: number;
  readonly inherited: boolean;
}

/** A period asked for. Days are `YYYY-MM-DD`, both inclusive; null where it is open. */
export interface PeriodReading {
  readonly text: string;
  readonly kind: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Words that could be the answer, and how good an answer they are. */
export interface CandidateReading {
  readonly file: string;
  /** The words that would be the answer: the slice `target` of the article. */
  readonly text: string;
  readonly target: Span;
  /** The sentence they stand in: the slice `span` of the article. */
  readonly sentence: string;
  readonly span: Span;
  /** Whether the answer shows it. */
  readonly chosen: boolean;
  /** The measure below its threshold that keeps it from being an answer; null when none is. */
  readonly bar: Bar | null;
  /** Estimated probability of being right, 0 to 1. */
  readonly probability: number;
  /** Fit to the place asked for, 0 (another one) to 1. */
  readonly place: number;
  /** Fit to the period asked for, 0 (another one) to 1. */
  readonly period: number;
  /** The score by which candidates are ordered. */
  readonly explanation: Explanation;
  /** What it is made of: times their weights they are the parts of {@link explanation}. */
  readonly traits: Traits;
  /** What the probability is estimated from. */
  readonly features: Readonly<Record<ConfidenceFeature, number>>;
}

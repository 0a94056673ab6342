import type { Span } from '../language/span.js';

/** Why there is no answer. It is a value, never an error. */
export type Reason = 'no-evidence' | 'weak-evidence' | 'other-period' | 'other-locality' | 'out-of-domain' | 'unclear';

/** Verbatim words of an article: `text` equals the slice `[start, end)` of the canonical text of `file`. */
export interface Quote extends Span {
  readonly text: string;
  readonly file: string;
  /** The `n` of its citation. */
  readonly citation: number;
  /** Where in it the answering words stand (figure, date, name), in text order, as spans of the article; absent when it is the sentence as a whole. */
  readonly highlights?: readonly Span[];
}

/** A figure of a quote, flat, as other programs read it. `text` equals its slice. */
export interface AnswerFigure extends Span {
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
  readonly bound: string | null;
  readonly indicator: string | null;
  readonly target: number | null;
  readonly percentOfTarget: number | null;
  readonly change: { readonly value: number; readonly direction: 'up' | 'down' | 'level'; readonly versus: string | null } | null;
  readonly period: string | null;
  readonly locality: string | null;
  readonly file: string;
}

/** Where a quote comes from. Nothing is invented: what the article does not give is null. */
export interface Citation {
  /** 1-based. */
  readonly n: number;
  readonly file: string;
  readonly title: string;
  readonly publisher: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
  /** `digest` is shown as "bản tóm lược". */
  readonly kind: 'article' | 'digest';
  /** Where else the same text was printed; absent when nowhere. */
  readonly also?: readonly Omit<Citation, 'n' | 'kind' | 'also'>[];
}

/** The nearest thing found when there is no answer. */
export interface Nearest extends Citation {
  readonly quote: Omit<Quote, 'citation'>;
}

/** Values that a comparison or a trend sets side by side, each with the quote it stands in. */
export interface Series {
  /** What tells the points apart; it is what their labels are made of. */
  readonly by: 'place' | 'period';
  /** The unit that all points share, as the articles write it; null when they have none. */
  readonly unit: string | null;
  /** Two or more. Of a comparison in the order of the question, of a trend oldest first. */
  readonly points: readonly SeriesPoint[];
}

/** One value of a series. */
export interface SeriesPoint {
  /** The place or the period, as an official writes it: "huyện Tháp Mười", "năm 2023". */
  readonly label: string;
  readonly value: number;
  /** The figure as its article writes it. */
  readonly text: string;
  /** The `n` of its citation. */
  readonly citation: number;
}

/** What the assistant says to one question. */
export interface Answer {
  readonly id?: string;
  readonly question: string;
  readonly status: 'answered' | 'not_found';
  /** At most 160 characters: the exact figure, date or name, or the core of the sentence; when not found, what is missing. In Vietnamese. */
  readonly headline: string;
  /** At most two, the first is the evidence; more for a list or a comparison. */
  readonly quotes: readonly Quote[];
  readonly figures: readonly AnswerFigure[];
  readonly citations: readonly Citation[];
  readonly reason: Reason | null;
  readonly nearest: readonly Nearest[];
  /** How the question was read, in Vietnamese, when anything in it was changed or added ("Tôi hiểu là: …"); else null. */
  readonly understood: string | null;
  /** Further lines in Vietnamese: a place or period taken as given, a mismatch in the article's numbers, a newer figure. */
  readonly notes: readonly string[];
  /** The values set side by side, when the question is a comparison or a trend and two or more of one unit were found; else null. */
  readonly series: Series | null;
  /** What a list of figures is of ("12 chỉ tiêu của huyện Tháp Mười, năm 2023"): people read it, and the quotes a line each, instead of the headline; else null. */
  readonly heading: string | null;
  /** Estimated probability, 0 to 1, that the answer is right. */
  readonly confidence: number;
  /** Wall-clock milliseconds from the question to the answer. */
  readonly tookMs: number;
}

import type { Period } from '../../language/period.js';
import type { PlaceLevel } from '../../language/place.js';
import type { PlaceKin } from '../../language/place-merger.js';
import type { Syllable } from '../words/syllables.js';

/** What kind of thing answers a question. */
export type QuestionType =
  | 'quantity'
  | 'percent'
  | 'money'
  | 'change'
  | 'date'
  | 'person'
  | 'place'
  | 'document'
  | 'list'
  | 'status'
  | 'comparison'
  | 'trend';

/** A word of the question that evidence should have. */
export interface QuestionTerm {
  readonly normal: string;
  readonly folded: string;
  /** Whether accents were typed in it or in the rest of the question, so that they must agree. */
  readonly accented: boolean;
  /** Position in {@link Question.syllables}; two terms with neighbouring positions form a bigram. */
  readonly position: number;
  /** A number that says which one is meant ("mũi 3", "trên 50%"), not part of a day. */
  readonly identifies: boolean;
  /** Part of a person's name: it says who, not what. */
  readonly inName: boolean;
  /** From the earlier question of a follow-up. */
  readonly inherited: boolean;
}

/** A phrase of the question with other words that mean the same ("htx" → "hợp tác xã"). */
export interface Alternative {
  /** Positions `[from, to)` of the terms that it replaces. */
  readonly from: number;
  readonly to: number;
  /** Other words, each as normalised syllables. */
  readonly phrases: readonly (readonly string[])[];
  /** The first syllable of each phrase without accents, in step with them: what texts are searched by. */
  readonly openings: readonly string[];
  /** What they are to the words typed; `spelling` is the same written otherwise ("hai", "02"; "giáo viên", "GV"). */
  readonly kind: 'abbreviation' | 'spelling' | 'synonym';
}

/** A place that the question names. */
export interface AskedPlace {
  readonly text: string;
  readonly key: string;
  readonly level: PlaceLevel | null;
  /** Whether the corpus mentions it at all. */
  readonly known: boolean;
  /** The names that it was read as, when it was mended or may be several ("Phú Mỹ", "Phù Mỹ" for "phu my"); empty when it is read as typed. */
  readonly readAs: readonly string[];
  /** Whether it is written right before a larger place that it lies in, in brackets or behind a comma: "Tân Thành (TP Cà Mau)"; absent when not. */
  readonly inside?: boolean;
  /** What it became a part of, and what became a part of it; absent when nothing is known of that. */
  readonly kin?: PlaceKin;
}

/** A period that the question names. */
export interface AskedPeriod {
  readonly text: string;
  readonly period: Period;
  /** "cả năm 2022": a part of the year is no answer. */
  readonly whole: boolean;
  /** A time without its year ("ngày 11/5", "6 tháng đầu năm"): any year's will do. */
  readonly yearless: boolean;
  /** Whether its year is that of the day of asking ("năm ngoái"). */
  readonly relative: boolean;
  /** Whether it is when people met ("tại kỳ họp tháng 7/2022"), and what they were told may be of the time before; absent when not. */
  readonly met?: boolean;
}

/** A question as it was understood. */
export interface Question {
  /** Canonical text as typed. */
  readonly text: string;
  readonly syllables: readonly Syllable[];
  /** Whether the person typed any accent. */
  readonly accented: boolean;
  readonly type: QuestionType;
  /** What the question says of the article itself. */
  readonly aboutArticle: 'author' | 'published' | null;
  /** Whether it is one side of a comparison or a trend, which names what is measured but not how. */
  readonly across: boolean;
  /** The noun that is counted or asked for ("đảng viên" of "bao nhiêu đảng viên") and other words for it, each as normalised syllables; empty when none. */
  readonly focus: readonly (readonly string[])[];
  readonly terms: readonly QuestionTerm[];
  readonly alternatives: readonly Alternative[];
  readonly places: readonly AskedPlace[];
  readonly periods: readonly AskedPeriod[];
  /** Capitalised names of things and people in it, as typed and as normalised syllables; places are not among them. */
  readonly names: readonly { readonly text: string; readonly words: readonly string[] }[];
  /** Whether place or periods were taken over from the earlier question. */
  readonly inherited: { readonly place: boolean; readonly period: boolean };
  /** The earlier question, when this one builds on it. */
  readonly earlier: Question | null;
  /** Whether the question points at the earlier answer itself ("số đó", "những xã này"). */
  readonly pointsBack: boolean;
  /** Words put in the place of typing slips: what was typed → what was read. */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

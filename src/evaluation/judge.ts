import type { Answer } from '../answering/answer.js';
import type { GoldQuestion } from './gold.js';
import { shows } from './shows.js';

/** What is wrong with an answer, in the order in which it is looked for. */
export type Fault = 'not-answered' | 'should-abstain' | 'other-article' | 'not-shown' | 'forbidden';

/** One answer held against its gold question. */
export interface Verdict {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
  /**
   * Answerable: answered, the first citation is the gold article, headline and first quote (all quotes for a comparison, a trend or a
   * list) show everything that must be contained and nothing that must not. Unanswerable: not answered.
   */
  readonly right: boolean;
  /** Answerable and right by the first 160 characters of the headline alone. */
  readonly headlineRight: boolean;
  /** Whether the first citation is the gold article; null where nothing was answered or nothing should have been. */
  readonly citedRight: boolean | null;
  readonly fault: Fault | null;
  /** Strings that should have been shown and were not. */
  readonly missing: readonly string[];
  /** Strings that must not be shown and were, by the headline or any quote of an answer that was given. */
  readonly forbidden: readonly string[];
}

const headlineLength = 160;

const typesThatNeedAllQuotes: ReadonlySet<string> = new Set(['comparison', 'trend', 'list']);

/** Holds an answer against its gold question. */
export function judge(gold: GoldQuestion, answer: Answer): Verdict {
  const answered = answer.status === 'answered';
  const headline = answer.headline.slice(0, headlineLength);
  const missing = gold.answerable ? gold.mustContain.filter((phrase) => !showsAny(shownTexts(gold, answer), phrase)) : [];
  const forbidden = answered ? gold.mustNotContain.filter((phrase) => showsAny(allTexts(answer), phrase)) : [];
  const citedRight = answered && gold.answerable ? isCited(gold, answer.citations[0]?.file) : null;
  const fault = faultOf({ answerable: gold.answerable, answered, citedRight, missing, forbidden });
  const headlineRight = citedRight === true && forbidden.length === 0 && gold.mustContain.every((phrase) => shows(headline, phrase));
  return { gold, answer, right: fault === null, headlineRight, citedRight, fault, missing, forbidden };
}

function isCited(gold: GoldQuestion, file: string | undefined): boolean {
  return file !== undefined && (file === gold.article || gold.also.includes(file));
}

interface Findings extends Pick<Verdict, 'citedRight' | 'missing' | 'forbidden'> {
  readonly answerable: boolean;
  readonly answered: boolean;
}

function faultOf({ answerable, answered, citedRight, missing, forbidden }: Findings): Fault | null {
  if (!answerable) return answered ? 'should-abstain' : null;
  if (!answered) return 'not-answered';
  if (citedRight !== true) return 'other-article';
  if (missing.length > 0) return 'not-shown';
  return forbidden.length > 0 ? 'forbidden' : null;
}

/** A phrase is shown by the headline or by a quote, never by the two together. */
function showsAny(texts: readonly string[], phrase: string): boolean {
  return texts.some((text) => shows(text, phrase));
}

function shownTexts(gold: GoldQuestion, answer: Answer): string[] {
  const quotes = typesThatNeedAllQuotes.has(gold.type) ? answer.quotes : answer.quotes.slice(0, 1);
  return [answer.headline, ...quotes.map(({ text }) => text)];
}

function allTexts(answer: Answer): string[] {
  return [answer.headline, ...answer.quotes.map(({ text }) => text)];
}

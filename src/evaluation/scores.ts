import type { Verdict } from './judge.js';
import type { QuoteCheck } from './quote-check.js';

/** How good a set of answers is. Shares are 0 to 1; a share of nothing is null. */
export interface Scores {
  readonly questions: number;
  readonly answerable: number;
  /** (Right answers + right abstentions) / all questions. */
  readonly score: number;
  /** Answerable questions whose headline alone is right / answerable questions. */
  readonly headline: number | null;
  /** Answers whose first citation is the gold article / answers given to answerable questions. */
  readonly citeAt1: number | null;
  /** Unanswerable questions that were not answered / unanswerable questions. */
  readonly abstained: number | null;
  /** Answers that are not right / all answers given. */
  readonly wrongWhenAnswered: number | null;
  /** Quotes that equal their slice / all quotes, those of the nearest finds included. */
  readonly quotesExact: number | null;
}

/** One row of a breakdown. */
export interface Group {
  readonly name: string;
  readonly questions: number;
  readonly right: number;
  readonly headlineRight: number;
  readonly answered: number;
}

/** The scores of a whole run. */
export function scoresOf(verdicts: readonly Verdict[], quotes: QuoteCheck): Scores {
  const answerable = verdicts.filter(({ gold }) => gold.answerable);
  const unanswerable = verdicts.filter(({ gold }) => !gold.answerable);
  const answered = verdicts.filter(({ answer }) => answer.status === 'answered');
  return {
    questions: verdicts.length,
    answerable: answerable.length,
    score: share(verdicts, ({ right }) => right) ?? 0,
    headline: share(answerable, ({ headlineRight }) => headlineRight),
    citeAt1: share(
      answered.filter(({ gold }) => gold.answerable),
      ({ citedRight }) => citedRight === true,
    ),
    abstained: share(unanswerable, ({ right }) => right),
    wrongWhenAnswered: share(answered, ({ right }) => !right),
    quotesExact: quotes.checked === 0 ? null : (quotes.checked - quotes.broken.length) / quotes.checked,
  };
}

/** Verdicts by a property of their question, largest group first, then by name. */
export function groupBy(verdicts: readonly Verdict[], property: 'type' | 'style'): Group[] {
  const names = [...new Set(verdicts.map(({ gold }) => gold[property]))];
  return names
    .map((name) =>
      groupOf(
        name,
        verdicts.filter(({ gold }) => gold[property] === name),
      ),
    )
    .sort((a, b) => b.questions - a.questions || (a.name < b.name ? -1 : 1));
}

function groupOf(name: string, verdicts: readonly Verdict[]): Group {
  const count = (holds: (verdict: Verdict) => boolean): number => verdicts.filter(holds).length;
  return {
    name,
    questions: verdicts.length,
    right: count(({ right }) => right),
    headlineRight: count(({ headlineRight }) => headlineRight),
    answered: count(({ answer }) => answer.status === 'answered'),
  };
}

function share<T>(things: readonly T[], holds: (thing: T) => boolean): number | null {
  return things.length === 0 ? null : things.filter(holds).length / things.length;
}

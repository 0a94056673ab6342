import type { Answer } from '../answering/answer.js';
import type { Ask } from '../assistant.js';
import type { GoldQuestion } from './gold.js';
import { judge, type Verdict } from './judge.js';
import { addChecks, checkQuotes, type QuoteCheck, type TextOf } from './quote-check.js';
import { type Scores, scoresOf } from './scores.js';

/** What is evaluated: something that answers, and the texts that its quotes must be slices of. */
export interface Subject {
  readonly ask: (ask: Ask) => Promise<Answer>;
  readonly textOf: TextOf;
}

/** What came out of a run over a gold set. */
export interface Evaluation {
  readonly scores: Scores;
  /** In the order of the gold set. */
  readonly verdicts: readonly Verdict[];
  readonly quotes: QuoteCheck;
}

/** Asks every question of a gold set, one after the other, and holds the answers against it. */
export async function evaluate(gold: readonly GoldQuestion[], subject: Subject): Promise<Evaluation> {
  const verdicts: Verdict[] = [];
  let quotes: QuoteCheck = { checked: 0, broken: [] };
  for (const question of gold) {
    const answer = await subject.ask(askOf(question));
    verdicts.push(judge(question, answer));
    quotes = addChecks(quotes, await checkQuotes(answer, subject.textOf));
  }
  return { scores: scoresOf(verdicts, quotes), verdicts, quotes };
}

/** A gold question as it is asked. */
export function askOf({ question, context }: GoldQuestion): Ask {
  return context === null ? { question } : { question, context };
}

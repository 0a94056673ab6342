import type { Answer } from '../answering/answer.js';
import type { StatedFigure } from '../answering/evidence/stated-figure.js';
import { overlaps, sliceOf } from '../language/span.js';
import type { FigureQuestion } from './figure-question.js';

/** A question made from a figure that is to answer it. */
export interface Prospect {
  readonly question: FigureQuestion;
  readonly stated: StatedFigure;
}

/** Asks the assistant. */
export type AskIt = (question: string) => Promise<Omit<Answer, 'tookMs'>>;

/** What tells prospects apart of which one is enough. */
export type Kinds = (prospect: Prospect) => readonly string[];

/** How many questions are wanted, and how many may be asked for them. */
export interface Limits {
  readonly count: number;
  readonly tries: number;
}

/**
 * Asks one prospect after another and gives those that are answered by their very figure, each of other kinds than those before.
 */
export async function tryQuestions(prospects: Iterable<Prospect>, ask: AskIt, kindsOf: Kinds, { count, tries }: Limits): Promise<string[]> {
  const good: string[] = [];
  const taken = new Set<string>();
  let left = tries;
  for (const prospect of prospects) {
    if (good.length >= count || left === 0) break;
    const kinds = kindsOf(prospect);
    if (kinds.some((kind) => taken.has(kind)) || good.includes(prospect.question.text)) continue;
    left -= 1;
    if (!isAnsweredBy(await ask(prospect.question.text), prospect.stated)) continue;
    for (const kind of kinds) taken.add(kind);
    good.push(prospect.question.text);
  }
  return good;
}

/** Whether the answer's evidence is the sentence of the figure, and its headline has the figure. */
function isAnsweredBy({ status, quotes, headline }: Omit<Answer, 'tookMs'>, { article, figure }: StatedFigure): boolean {
  const [quote] = quotes;
  if (status !== 'answered' || quote === undefined) return false;
  return quote.file === article.file && overlaps(quote, figure) && headline.includes(sliceOf(article.text, figure));
}

import type { AnswerFigure } from '../answering/answer.js';
import type { Assistant } from '../assistant.js';
import { texts } from './texts.js';

/** How many figures of the corpus are made into a question when the prepared ones find no answer. */
const figuresTried = 12;

/** Questions that this corpus answers, at most `count`: the prepared ones first, then some made from its figures. */
export async function exampleQuestions(assistant: Assistant, count = 3): Promise<string[]> {
  const answered: string[] = [];
  for await (const question of candidates(assistant)) {
    if (answered.length === count) break;
    if ((await assistant.ask({ question })).status === 'answered') answered.push(question);
  }
  return answered;
}

async function* candidates(assistant: Assistant): AsyncGenerator<string> {
  yield* texts.exampleQuestions;
  let tried = 0;
  for await (const figure of assistant.figures()) {
    tried += 1;
    if (tried > figuresTried) return;
    const question = questionFor(figure);
    if (question !== null) yield question;
  }
}

function questionFor({ indicator, locality, period }: AnswerFigure): string | null {
  if (indicator === null || locality === null) return null;
  return `${[locality, period, indicator].filter((part) => part !== null).join(', ')} là bao nhiêu?`;
}

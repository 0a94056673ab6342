import type { Answer } from '../answering/answer.js';
import type { Assistant } from '../assistant.js';
import { type ExampleGround, exampleQuestions } from './example-questions.js';
import type { Serving } from './serving.js';
import { suggestionsFor } from './suggestions.js';
import type { Switchboard } from './switchboard.js';

/** The questions that an assistant proposes; examples are made once a generation. */
export function guidance(
  board: Switchboard,
  ask: (question: string, serving: Serving) => Promise<Answer>,
): Pick<Assistant, 'exampleQuestions' | 'suggestions'> {
  const groundOf = async (serving: Serving): Promise<ExampleGround> => ({
    library: serving.library,
    directory: await serving.directory(),
    names: serving.places,
    ask: (question) => ask(question, serving),
  });
  return {
    exampleQuestions: (count) =>
      board.use((serving) => serving.examples(count, async () => exampleQuestions(await groundOf(serving), count))),
    suggestions: (answer) => board.use(async (serving) => suggestionsFor(answer, await groundOf(serving))),
  };
}

import type { Answer } from '../../answering/answer.js';
import type { Assistant } from '../../assistant.js';
import { contains } from '../../language/span.js';
import { bulleted } from '../answer-parts.js';
import type { BotParts } from '../bot-parts.js';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';
import type { OutgoingMessage } from '../questions/outgoing-message.js';
import { answerTexts } from '../texts/answer-texts.js';
import { answerButtons, suggestionButtons, withButtons } from './answer-keyboard.js';
import { type Articles, answerText } from './answer-text.js';
import { listedFigures } from './figures-view.js';
import { pinOf } from './pinned-answer.js';

type Parts = Pick<BotParts, 'assistant' | 'state'>;

/** An answer as it is shown in a private chat: the text, and buttons that lead on from it. */
export async function answerMessage(parts: Parts, answer: Answer): Promise<OutgoingMessage> {
  const pin = pinOf(answer);
  if (pin === null) return withSuggestions(parts, answer, (room) => answerText(answer, new Map(), room));
  const articles = await articlesOf(parts.assistant, answer);
  return withButtons(answerText(answer, articles), answerButtons(parts.state.pins.keep(pin), hasOtherFigures(answer, articles)));
}

/** A message about what was not found, with questions that the corpus answers, as text and as buttons. @param text Given how long it may be. */
export async function withSuggestions(
  { assistant, state }: Parts,
  answer: Answer,
  text: (room: number) => FormattedText,
): Promise<OutgoingMessage> {
  const questions = await questionsInstead(assistant, answer);
  const tail = suggestionText(questions);
  return withButtons(join(text(messageLimit - tail.text.length), tail), suggestionButtons(state.offers, questions));
}

/** As many as there are of those near a question. */
const mostExamples = 2;

/** Questions near the one that was not answered; where nothing is near it, examples of what can be asked; none for words that ask nothing. */
async function questionsInstead(assistant: Assistant, answer: Answer): Promise<readonly string[]> {
  if (answer.reason === 'unclear') return [];
  const near = await assistant.suggestions(answer);
  const nothingNear = answer.status === 'not_found' && answer.nearest.length === 0 && near.length === 0;
  return nothingNear ? assistant.exampleQuestions(mostExamples) : near;
}

/** The articles of an answer's quotes, as they are now. */
export async function articlesOf(assistant: Assistant, { quotes }: Pick<Answer, 'quotes'>): Promise<Articles> {
  const files = [...new Set(quotes.map(({ file }) => file))];
  const articles = await Promise.all(files.map((file) => assistant.article(file)));
  return new Map(articles.flatMap((article) => (article === null ? [] : [[article.file, article] as const])));
}

/** Whether the article of the first quote states figures elsewhere too. */
function hasOtherFigures({ quotes: [first] }: Answer, articles: Articles): boolean {
  const article = articles.get(first?.file ?? '');
  return article !== undefined && first !== undefined && listedFigures(article).some((figure) => !contains(first, figure));
}

function suggestionText(questions: readonly string[]): FormattedText {
  if (questions.length === 0) return formatted('');
  return formatted(['\n', answerTexts.suggestions, ...questions.map(bulleted)].join('\n'));
}

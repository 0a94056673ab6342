import type { InlineQueryResultArticle } from 'grammy/types';
import type { Answer } from '../../answering/answer.js';
import type { Assistant, PassageHit } from '../../assistant.js';
import { overlaps } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { sourceDetails } from '../answer-parts.js';
import { type FormattedText, formatted } from '../formatted-text.js';
import { looksOf } from '../questions/outgoing-message.js';
import { articlesOf } from './answer-message.js';
import { answerText } from './answer-text.js';
import { nearestAnswers, neighbourAnswers, quotedAnswer } from './quoted-answer.js';
import { shortened } from './shortened.js';

/** How many results are offered at most. */
const mostResults = 5;

/** Passages that score less than this share of the best one are not near enough to be offered. */
const nearShare = 0.5;

/** UTF-16 code units of the two lines of a result; longer ones are cut. */
const lengths = { title: 120, description: 160 };

/** Other figures of the sentence that answers; more would crowd out the passages. */
const mostNeighbours = 2;

/** What is offered for a question typed behind the bot's name: the answer, then what is nearest to it, each as a whole message with its source. */
export async function inlineResults(assistant: Assistant, question: string): Promise<InlineQueryResultArticle[]> {
  const answer = await assistant.ask({ question });
  if (answer.reason === 'unclear' || answer.reason === 'out-of-domain') return [];
  const first = answer.status === 'answered' ? await withNeighbours(assistant, answer) : nearestAnswers(answer);
  const further = await passageAnswers(assistant, question, first);
  const shown = [...first, ...further].slice(0, mostResults);
  return Promise.all(shown.map((one, position) => resultOf(assistant, one, `${position}`)));
}

async function withNeighbours(assistant: Assistant, answer: Answer): Promise<Answer[]> {
  const article = await assistant.article(answer.quotes[0]?.file ?? '');
  const neighbours = article === null || answer.quotes.length > 1 ? [] : neighbourAnswers(answer, article);
  return [answer, ...neighbours.slice(0, mostNeighbours)];
}

/** Each question with its answer, for people who have typed nothing yet. */
export async function exampleResults(assistant: Assistant): Promise<InlineQueryResultArticle[]> {
  const questions = await assistant.exampleQuestions(mostResults);
  const answers = await Promise.all(questions.map((question) => assistant.ask({ question })));
  const found = answers.filter(({ status }) => status === 'answered');
  return Promise.all(
    found.map(async (answer, position) => ({
      ...(await resultOf(assistant, answer, `${position}`)),
      title: line(answer.question, lengths.title),
      description: line(answer.headline, lengths.description),
    })),
  );
}

/** Passages near the question, as answers that say nothing but their first sentence; none that shares words with what is shown already. */
async function passageAnswers(assistant: Assistant, question: string, shown: readonly Answer[]): Promise<Answer[]> {
  const hits = await assistant.search(question, mostResults);
  const least = (hits[0]?.score ?? 0) * nearShare;
  const near = hits.filter((hit) => hit.score >= least && !isShown(hit, shown));
  const answers = await Promise.all(near.map(async (hit) => passageAnswer(await assistant.article(hit.file), hit)));
  return answers.filter((answer) => answer !== null);
}

function isShown(hit: PassageHit, shown: readonly Answer[]): boolean {
  return shown.some(({ quotes }) => quotes.some((quote) => quote.file === hit.file && overlaps(quote, hit)));
}

function passageAnswer(article: StoredArticle | null, { start, end, text }: PassageHit): Answer | null {
  if (article === null || article.text.slice(start, end) !== text) return null;
  return quotedAnswer(article, { start, end });
}

async function resultOf(assistant: Assistant, answer: Answer, id: string): Promise<InlineQueryResultArticle> {
  const content: FormattedText = answerText(answer, await articlesOf(assistant, answer));
  const [citation] = answer.citations;
  const source = citation === undefined ? '' : `${citation.title}${sourceDetails(citation)}`;
  return {
    type: 'article',
    id,
    title: line(answer.headline === citation?.title ? (answer.quotes[0]?.text ?? '') : answer.headline, lengths.title),
    description: line(source, lengths.description),
    input_message_content: { message_text: content.text, ...looksOf(content) },
  };
}

function line(text: string, limit: number): string {
  return shortened(formatted(text.replace(/\s+/g, ' ').trim()), limit).text;
}

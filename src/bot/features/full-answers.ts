import { Composer, type Context } from 'grammy';
import type { Answer } from '../../answering/answer.js';
import { articlesOf } from '../answers/answer-message.js';
import { stillSays } from '../answers/pinned-answer.js';
import type { BotParts } from '../bot-parts.js';
import { answerMessages } from '../questions/answer-messages.js';
import { fullAnswerKey } from '../questions/full-answer-link.js';
import { sendMessages } from '../questions/outgoing-message.js';
import { whileTyping } from '../questions/while-typing.js';
import { questionTexts } from '../texts/question-texts.js';

/** Shows an answer of a group whole in the private chat, to who followed its link; says so when its articles have changed meanwhile. */
export function fullAnswers(parts: BotParts): Composer<Context> {
  const composer = new Composer();
  composer.chatType('private').command('start', async (context, next) => {
    const key = fullAnswerKey(context.match);
    if (key === null) return next();
    const messages = await whileTyping(context, parts.log, async () => {
      const answer = parts.state.shown.find(key);
      return answer !== null && (await holds(answer, parts)) ? answerMessages(context, answer, parts) : null;
    });
    if (messages === null) await context.reply(questionTexts.answerGone);
    else await sendMessages(context, messages);
  });
  return composer;
}

/** Whether the articles still say everything that the answer quotes. */
async function holds(answer: Answer, { assistant }: BotParts): Promise<boolean> {
  const articles = await articlesOf(assistant, answer);
  return answer.quotes.every((quote) => stillSays(articles.get(quote.file) ?? null, { ...quote, headline: answer.headline }));
}

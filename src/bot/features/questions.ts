import { Composer, type Context, type Filter } from 'grammy';
import { longestQuestion } from '../../assistant/read-ask.js';
import type { BotParts } from '../bot-parts.js';
import { addressedQuestion } from '../questions/addressed-question.js';
import { answerQuestion, earlierOf } from '../questions/answer-question.js';
import { correctAnswer } from '../questions/correct-answer.js';
import { replyingTo } from '../questions/outgoing-message.js';
import { questionTexts } from '../texts/question-texts.js';

/** Answers what is asked in private chats and, when the bot is meant, in groups; corrects answers when their questions are edited. */
export function questions(parts: BotParts): Composer<Context> {
  const composer = new Composer();
  composer.on('message', async (context, next) => {
    const question = addressedQuestion(context.message, context.me);
    if (question === null) return next();
    if (question === '') await explain(context, await hint(context, parts), parts);
    else if (question.length > longestQuestion) await explain(context, questionTexts.tooLong(longestQuestion), parts);
    else await answerQuestion(context, { question, message: context.message.message_id }, parts);
  });
  composer.on('edited_message', async (context) => {
    const question = addressedQuestion(context.editedMessage, context.me);
    if (question !== null && question !== '' && question.length <= longestQuestion)
      await correctAnswer(context, context.editedMessage, question, parts);
  });
  return composer;
}

/** Says why there is no answer. It gives way to one when the message is edited to hold a question. */
async function explain(context: Filter<Context, 'message'>, words: string, { state }: BotParts): Promise<void> {
  const { message_id: said } = await context.reply(words, replyingTo(context));
  const speaker = { chat: context.chat.id, user: context.from.id };
  const earlier = earlierOf(context, speaker, state);
  const asked = { chat: context.chat.id, message: context.message.message_id };
  state.answers.keep(asked, { question: '', earlier, following: earlier, messages: [said] });
}

/** How to ask, with a question that the corpus answers. */
async function hint({ chat, me }: Context, { assistant }: BotParts): Promise<string> {
  const [example = null] = await assistant.exampleQuestions(1);
  const words = questionTexts.howToAsk(example);
  return chat?.type === 'private' ? words : `${words}\n${questionTexts.inGroups(me.username)}`;
}

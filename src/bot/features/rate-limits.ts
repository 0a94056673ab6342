import { limit } from '@grammyjs/ratelimiter';
import { Composer, type Context } from 'grammy';
import { addressedQuestion } from '../questions/addressed-question.js';
import { replyingTo } from '../questions/outgoing-message.js';
import { groupTexts } from '../texts/group-texts.js';

const minute = 60_000;

/** Questions and commands that one person may send in a minute. */
const questionsPerMinute = 20;

/** Buttons that one person may press in a minute. */
const pressesPerMinute = 60;

/** Lets each person ask so much in a minute and no more; the first that is too much gets one friendly word. What groups talk about is not counted. */
export function rateLimits(): Composer<Context> {
  const composer = new Composer();
  composer.filter(isForBot).use(
    limit<Context, never>({
      timeFrame: minute,
      limit: questionsPerMinute,
      keyPrefix: 'question',
      onLimitExceeded: async (context) => void (await context.reply(groupTexts.tooMany(questionsPerMinute), replyingTo(context))),
    }),
  );
  composer.on('callback_query').use(
    limit<Context, never>({
      timeFrame: minute,
      limit: pressesPerMinute,
      keyPrefix: 'press',
      alwaysReply: true,
      onLimitExceeded: async (context) => void (await context.answerCallbackQuery(groupTexts.tooFast)),
    }),
  );
  return composer;
}

function isForBot({ message, me, chat }: Context): boolean {
  if (message === undefined) return false;
  return chat?.type === 'private' || message.text?.startsWith('/') === true || addressedQuestion(message, me) !== null;
}

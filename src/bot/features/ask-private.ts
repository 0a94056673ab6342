import { Composer, type Context } from 'grammy';
import type { Assistant } from '../../assistant.js';
import type { Conversations } from '../conversations.js';
import { converse } from '../converse.js';
import type { Log } from '../log.js';
import { send, showTyping } from '../send.js';
import { telegramAnswer } from '../telegram-answer.js';
import { telegramFault } from '../telegram-fault.js';

/** What answering needs. */
export interface AskParts {
  readonly assistant: Assistant;
  readonly conversations: Conversations;
  readonly log: Log;
}

/** Answers each text message of a private chat, with the earlier question in mind. */
export function askPrivate({ assistant, conversations, log }: AskParts): Composer<Context> {
  const composer = new Composer();
  composer.chatType('private').on('message:text', async (context) => {
    const typing = showTyping(context, (error) => log.debug(telegramFault(error), 'typing was not shown'));
    const answer = await converse(assistant, conversations, context.chat.id, context.message.text);
    await typing;
    await send(context, telegramAnswer(answer));
    log.info({ status: answer.status, reason: answer.reason, tookMs: Math.round(answer.tookMs) }, 'answered');
  });
  return composer;
}

import { Composer, type Context } from 'grammy';
import type { BotParts } from '../bot-parts.js';
import { isServed } from '../served-chats.js';
import { telegramFault } from '../telegram-fault.js';
import { groupTexts } from '../texts/group-texts.js';
import { texts } from '../texts.js';

type StrangerParts = Pick<BotParts, 'allowedChatIds' | 'state' | 'log'>;

/** When only some chats are served: one polite word in the private chats of others, and the bot leaves the groups of others after one sentence. */
export function strangers(parts: StrangerParts): Composer<Context> {
  const composer = new Composer();
  if (parts.allowedChatIds.length === 0) return composer;
  const others = composer.filter((context) => !isServed(context, parts));
  others.chatType('private').on('message', (context) => context.reply(texts.notAllowed));
  others.on('callback_query', (context) => context.answerCallbackQuery(texts.notAllowed));
  others.chatType(['group', 'supergroup', 'channel']).on(['message', 'my_chat_member'], (context) => takeLeave(context, parts));
  others.use(() => undefined);
  return composer;
}

async function takeLeave(context: Context, { log }: StrangerParts): Promise<void> {
  const status = context.myChatMember?.new_chat_member.status;
  if (status === 'left' || status === 'kicked') return;
  try {
    if (context.chat?.type !== 'channel') await context.reply(groupTexts.leaving);
  } catch (error) {
    log.info(telegramFault(error), 'nothing could be said before leaving');
  }
  try {
    await context.leaveChat();
  } catch (error) {
    log.info(telegramFault(error), 'a group could not be left');
  }
}

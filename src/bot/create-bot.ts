import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context } from 'grammy';
import type { Assistant } from '../assistant.js';
import { createConversations } from './conversations.js';
import { faultLogging } from './fault-logging.js';
import { askPrivate } from './features/ask-private.js';
import { identity } from './features/identity.js';
import { introduction } from './features/introduction.js';
import { createInFlight, type InFlight } from './in-flight.js';
import type { Log } from './log.js';
import { retrying } from './retrying.js';
import { telegramFault } from './telegram-fault.js';
import { texts } from './texts.js';

/** What a bot is made of. */
export interface BotOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Empty: every chat is answered. */
  readonly allowedChatIds: readonly number[];
  readonly assistant: Assistant;
  readonly log: Log;
}

/** A bot that has not started, and what it is busy with. */
export interface CreatedBot {
  readonly bot: Bot;
  readonly inFlight: InFlight;
}

/** Puts the bot together: error boundary, order within a chat, who may ask, then the features in the order in which they are tried. */
export function createBot({ token, apiRoot, allowedChatIds, assistant, log }: BotOptions): CreatedBot {
  const bot = new Bot(token, { client: { apiRoot } });
  const inFlight = createInFlight();
  const conversations = createConversations();
  bot.api.config.use(faultLogging(log), retrying());
  bot.catch((error) => apologise(error.ctx, error, log));
  bot.use(inFlight.middleware, sequentialize(chatOf));
  bot.use(identity());
  bot.filter((context) => !mayAsk(context, allowedChatIds)).chatType('private', (context) => context.reply(texts.notAllowed));
  const allowed = bot.filter((context) => mayAsk(context, allowedChatIds));
  allowed.use(introduction(assistant, conversations));
  allowed.use(askPrivate({ assistant, conversations, log }));
  allowed.chatType('private').on([...otherContents], (context) => context.reply(texts.onlyText));
  return { bot, inFlight };
}

const otherContents = ['message:media', 'message:file', 'message:contact', 'message:location', 'message:poll'] as const;

function chatOf(context: Context): string | undefined {
  return context.chat?.id.toString();
}

function mayAsk(context: Context, allowed: readonly number[]): boolean {
  return allowed.length === 0 || (context.chat !== undefined && allowed.includes(context.chat.id));
}

/** Telegram's refusals are only logged (the person may have blocked the bot); anything else is answered with a polite word. */
async function apologise(context: Context, error: unknown, log: Log): Promise<void> {
  const facts = telegramFault(error);
  log.error(facts, 'an update was not handled');
  if (facts['failed'] === 'telegram' || facts['failed'] === 'network' || context.chat?.type !== 'private') return;
  try {
    await context.reply(texts.failed);
  } catch (failure) {
    log.error(telegramFault(failure), 'the apology was not sent');
  }
}

import type { Composer, Context } from 'grammy';
import type { Ask } from '../../assistant.js';
import type { BotParts } from '../bot-parts.js';
import type { FormattedText } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';
import { send } from '../send.js';
import type { GivenAnswer, GivenAnswers } from '../state/bot-state.js';
import { adminTexts } from '../texts/admin-texts.js';
import { type AdminCall, adminCommand } from './admin-command.js';
import { whyText } from './why-text.js';

const { outcomes } = adminTexts;

/** Of a long question that many characters are explained; the rest changes nothing that can be read on a phone. */
const questionLength = 1000;

/** /why: how a question is answered: the one behind the command, the one of the message replied to, or the last one of the chat. */
export function why(parts: BotParts): Composer<Context> {
  return adminCommand(parts, 'why', async (call) => {
    const ask = meant(call, parts.state.answers);
    if (ask === null) {
      await call.context.reply(adminTexts.why.usage);
      return outcomes.withoutQuestion;
    }
    await send(call.context, [monospaced(whyText(await parts.assistant.why(ask)))]);
    return outcomes.shown;
  });
}

function meant({ context, user, argument }: AdminCall, answers: GivenAnswers): Ask | null {
  const chat = context.chat?.id ?? user;
  const replied = context.msg?.reply_to_message;
  if (argument !== '') return { question: argument.slice(0, questionLength) };
  if (replied === undefined) return asAsked(answers.latest(chat));
  const message = { chat, message: replied.message_id };
  if (replied.from?.is_bot === true) return asAsked(answers.givenBy(message));
  const text = replied.text?.trim() ?? '';
  return asAsked(answers.find(message)) ?? (text === '' ? null : { question: text.slice(0, questionLength) });
}

/** With the question that it followed, as it was answered. */
function asAsked(given: GivenAnswer | null): Ask | null {
  if (given === null || given.question === '') return null;
  const { question, earlier } = given;
  return earlier === null ? { question } : { question, context: earlier };
}

/** As many whole lines as one message holds. */
function monospaced(text: string): FormattedText {
  const fitting = text.length <= messageLimit ? text : `${text.slice(0, lineEndBefore(text, messageLimit - 2))}\n…`;
  return { text: fitting, entities: [{ type: 'pre', offset: 0, length: fitting.length }] };
}

function lineEndBefore(text: string, limit: number): number {
  const end = text.lastIndexOf('\n', limit);
  return end > 0 ? end : limit - 1;
}

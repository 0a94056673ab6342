import type { Context } from 'grammy';
import type { Answer } from '../../answering/answer.js';
import { answerMessage, withSuggestions } from '../answers/answer-message.js';
import { pinOf } from '../answers/pinned-answer.js';
import { shortAnswer } from '../answers/short-answer.js';
import { shortened } from '../answers/shortened.js';
import type { BotParts } from '../bot-parts.js';
import { fullAnswerLink } from './full-answer-link.js';
import type { OutgoingMessage } from './outgoing-message.js';

/** What an answer looks like in the chat of the update: whole in a private chat, in a group short with a link to the whole. */
export async function answerMessages({ chat, me }: Context, answer: Answer, parts: BotParts): Promise<readonly OutgoingMessage[]> {
  if (chat?.type === 'private') return [await answerMessage(parts, answer)];
  const pin = pinOf(answer);
  if (pin === null) return [await withSuggestions(parts, answer, (room) => shortened(shortAnswer(answer, null).content, room))];
  return [shortAnswer(answer, fullAnswerLink(me.username, parts.state.shown.keep(answer)), parts.state.pins.keep(pin))];
}

import { type Context, GrammyError } from 'grammy';
import type { Message } from 'grammy/types';
import type { BotParts } from '../bot-parts.js';
import { withChart } from '../charts/send-chart.js';
import type { GivenAnswer } from '../state/bot-state.js';
import { answerMessages } from './answer-messages.js';
import { speakerOf, takeNote } from './answer-question.js';
import { askFollowing, following } from './conversation.js';
import { looksOf, type OutgoingMessage, sendMessages } from './outgoing-message.js';

/** How long after it was sent an edited question corrects its answer, in seconds. */
const correctionTime = 60;

/**
 * Answers an edited question where its first answer stands, or the words that told how to ask. Nothing happens when there is neither, or when it is too
 * late.
 */
export async function correctAnswer(context: Context, message: Message, question: string, parts: BotParts): Promise<void> {
  const { state } = parts;
  const asked = { chat: message.chat.id, message: message.message_id };
  const given = state.answers.find(asked);
  if (given === null || given.question === question || isLate(message)) return;
  const answer = await askFollowing(parts.assistant, question, given.earlier);
  const messages = await answerMessages(context, answer, parts);
  const texts = await replaceMessages(context, given, messages, message);
  const numbers = [...texts, ...(await withChart(context, answer, parts))];
  const next = following(given.earlier, question, answer);
  state.answers.keep(asked, { question, earlier: given.earlier, following: next, messages: numbers });
  const speaker = speakerOf(context);
  if (speaker === null) return;
  if (given.question === '') takeNote(answer, { question, following: next }, speaker, parts);
  else if (next !== null && state.followUps.earlier(speaker) === given.following) state.followUps.remember(speaker, next);
}

function isLate({ date, edit_date: edited = date }: Message): boolean {
  return edited - date > correctionTime;
}

/** Edits the messages of the first answer; what is gone meanwhile or too much is sent anew, what is left over deleted. */
async function replaceMessages(
  context: Context,
  { messages: old }: GivenAnswer,
  wanted: readonly OutgoingMessage[],
  asking: Message,
): Promise<number[]> {
  const numbers: number[] = [];
  for (const [position, message] of wanted.entries()) {
    const number = old[position];
    const edited = number !== undefined && (await editMessage(context, asking.chat.id, number, message));
    if (edited) numbers.push(number);
    else numbers.push(...(await sendMessages(context, [message])));
  }
  const unused = old.slice(wanted.length);
  if (unused.length > 0) await context.api.deleteMessages(asking.chat.id, unused);
  return numbers;
}

/** Whether the message now reads as wanted; false when Telegram does not let it be edited, for it is gone or no text. */
async function editMessage(context: Context, chat: number, number: number, { content, keyboard }: OutgoingMessage): Promise<boolean> {
  try {
    await context.api.editMessageText(chat, number, content.text, {
      ...looksOf(content),
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    });
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return error.description.includes('message is not modified');
  }
}

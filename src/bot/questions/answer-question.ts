import type { Context } from 'grammy';
import type { Answer } from '../../answering/answer.js';
import type { BotParts } from '../bot-parts.js';
import { withChart } from '../charts/send-chart.js';
import type { GivenAnswer, Speaker } from '../state/bot-state.js';
import { answerMessages } from './answer-messages.js';
import { askFollowing, following } from './conversation.js';
import { sendMessages } from './outgoing-message.js';
import { whileTyping } from './while-typing.js';

/** A question as it reached the bot. */
export interface AskedQuestion {
  readonly question: string;
  /** Number of the message that asks; null when a button did. */
  readonly message: number | null;
}

/**
 * Answers a question in the chat of the update: with the person's earlier question in mind, in a group as a reply and in the short form. What was
 * answered can be followed up, and corrected when the question is edited.
 */
export async function answerQuestion(context: Context, { question, message }: AskedQuestion, parts: BotParts): Promise<void> {
  const { state, log } = parts;
  const speaker = speakerOf(context);
  if (speaker === null) return;
  const earlier = earlierOf(context, speaker, state);
  const { answer, messages } = await whileTyping(context, log, async () => {
    const found = await askFollowing(parts.assistant, question, earlier);
    return { answer: found, messages: await answerMessages(context, found, parts) };
  });
  const sent = [...(await sendMessages(context, messages)), ...(await withChart(context, answer, parts))];
  const next = following(earlier, question, answer);
  const kept = message ?? sent[0];
  if (kept !== undefined) state.answers.keep({ chat: speaker.chat, message: kept }, { question, earlier, following: next, messages: sent });
  takeNote(answer, { question, following: next }, speaker, parts);
}

/** Who asks, and where; null for updates without a chat or a person. */
export function speakerOf({ chat, from }: Context): Speaker | null {
  return chat === undefined || from === undefined ? null : { chat: chat.id, user: from.id };
}

/** What a question may follow: of a reply to an answer what that answered, whoever asked it; else the person's own last question. */
export function earlierOf({ message }: Context, speaker: Speaker, { answers, followUps }: BotParts['state']): string | null {
  const replied = message?.reply_to_message;
  const given = replied === undefined ? null : answers.givenBy({ chat: speaker.chat, message: replied.message_id });
  return given === null || given.question === '' ? followUps.earlier(speaker) : given.following;
}

/** Remembers and counts the question, unless it was a greeting, thanks, or a word that means nothing: none of them is followed or missed. */
export function takeNote(
  answer: Answer,
  { question, following: next }: Pick<GivenAnswer, 'question' | 'following'>,
  speaker: Speaker,
  { state, log }: BotParts,
): void {
  const { status, reason, tookMs } = answer;
  log.info({ status, reason, tookMs: Math.round(tookMs) }, 'answered');
  if (reason === 'unclear') return;
  if (next !== null) state.followUps.remember(speaker, next);
  state.statistics.count({ text: question, status, reason, tookMs });
}

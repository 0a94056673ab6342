import type { Context } from 'grammy';
import type { InlineKeyboardMarkup, ReplyParameters } from 'grammy/types';
import type { FormattedText } from '../formatted-text.js';

/** A message as the bot sends it: its text and the buttons under it. */
export interface OutgoingMessage {
  readonly content: FormattedText;
  readonly keyboard?: InlineKeyboardMarkup;
}

/** Makes a message in a group a reply to the one of the update; in a private chat there is no need. A message that is gone is no obstacle. */
export function replyingTo({ chat, msgId }: Context): { reply_parameters?: ReplyParameters } {
  return chat?.type === 'private' || msgId === undefined
    ? {}
    : { reply_parameters: { message_id: msgId, allow_sending_without_reply: true } };
}

/** Sends messages one after the other into the chat and the topic of the update, in a group as a reply, without link previews; gives their numbers. */
export async function sendMessages(context: Context, messages: readonly OutgoingMessage[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const { content, keyboard } of messages) {
    const reply = numbers.length > 0 ? {} : replyingTo(context);
    const buttons = keyboard === undefined ? {} : { reply_markup: keyboard };
    const sent = await context.reply(content.text, { ...looksOf(content), ...reply, ...buttons });
    numbers.push(sent.message_id);
  }
  return numbers;
}

/** Entities and previews of a message, for sending and for editing it. */
export function looksOf({ entities }: FormattedText) {
  return { entities: [...entities], link_preview_options: { is_disabled: true } };
}

import type { CallbackQueryContext, Context } from 'grammy';
import { answerTexts } from '../texts/answer-texts.js';

/** What a person who pressed a button reads: a word that soon disappears, or one that must be tapped away; null for nothing. */
export type PressReply = { readonly text: string; readonly alert?: boolean } | null;

/** Does what a button promises, then lets Telegram stop its waiting sign; that it does also when it failed. */
export async function afterPress(context: CallbackQueryContext<Context>, act: () => Promise<PressReply>): Promise<void> {
  let reply: PressReply = { text: answerTexts.pressFailed };
  try {
    reply = await act();
  } finally {
    await context.answerCallbackQuery(reply === null ? {} : { text: reply.text, show_alert: reply.alert === true });
  }
}

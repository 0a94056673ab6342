import { type CallbackQueryContext, type Context, GrammyError } from 'grammy';
import { looksOf, type OutgoingMessage } from '../questions/outgoing-message.js';

/** Shows another page where the button was pressed. That it is shown already, because somebody was faster, is no fault. */
export async function turnPage(context: CallbackQueryContext<Context>, { content, keyboard }: OutgoingMessage): Promise<void> {
  try {
    await context.editMessageText(content.text, { ...looksOf(content), ...(keyboard === undefined ? {} : { reply_markup: keyboard }) });
  } catch (error) {
    if (!(error instanceof GrammyError) || !error.description.includes('message is not modified')) throw error;
  }
}

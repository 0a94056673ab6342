import type { Context } from 'grammy';
import type { FormattedText } from './formatted-text.js';

/** Sends messages one after the other into the chat of the update, without link previews. */
export async function send(context: Context, messages: readonly FormattedText[]): Promise<void> {
  for (const { text, entities } of messages) {
    await context.reply(text, { entities: [...entities], link_preview_options: { is_disabled: true } });
  }
}

import { Composer, type Context } from 'grammy';
import { pageButtons, withButtons } from '../answers/answer-keyboard.js';
import { pressed, pressing } from '../answers/callback-data.js';
import { sourcesView } from '../answers/sources-view.js';
import { turnPage } from '../answers/turn-page.js';
import type { BotParts } from '../bot-parts.js';
import { type OutgoingMessage, sendMessages } from '../questions/outgoing-message.js';
import { afterPress } from './after-press.js';

/** /nguon: the articles, newest first, with pages that turn in their place. */
export function sources({ assistant }: Pick<BotParts, 'assistant'>): Composer<Context> {
  const composer = new Composer();
  const pageMessage = async (wanted: number): Promise<OutgoingMessage> => {
    const { content, page, pages } = await sourcesView(assistant, wanted);
    return withButtons(content, pageButtons(page, pages, pressing.sources));
  };
  composer.chatType(['private', 'group', 'supergroup']).command('nguon', async (context) => {
    await sendMessages(context, [await pageMessage(0)]);
  });
  composer.callbackQuery(pressed.sources, (context) =>
    afterPress(context, async () => {
      await turnPage(context, await pageMessage(Number(context.match[1])));
      return null;
    }),
  );
  return composer;
}

import { Composer, type Context } from 'grammy';
import { texts } from '../texts.js';

/** /id in a private chat: the number that an administrator writes into ADMIN_IDS or ALLOWED_CHAT_IDS. Anybody may ask for it. */
export function identity(): Composer<Context> {
  const composer = new Composer();
  composer.chatType('private').command('id', (context) => context.reply(texts.yourNumber(context.from.id)));
  return composer;
}

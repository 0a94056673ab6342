import { Composer, type Context } from 'grammy';
import { texts } from '../texts.js';

/** A word in a private chat about what cannot be read as a question: pictures, voices, places. */
export function otherContents(): Composer<Context> {
  const composer = new Composer();
  composer
    .chatType('private')
    .on(['message:media', 'message:file', 'message:contact', 'message:location', 'message:poll'], (context) =>
      context.reply(texts.onlyText),
    );
  return composer;
}

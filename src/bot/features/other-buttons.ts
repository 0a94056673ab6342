import { Composer, type Context } from 'grammy';
import { pressing } from '../answers/callback-data.js';
import { answerTexts } from '../texts/answer-texts.js';

/** Buttons that only show something, and those that no feature knows any more: none leaves Telegram waiting. */
export function otherButtons(): Composer<Context> {
  const composer = new Composer();
  composer.callbackQuery(pressing.still, (context) => context.answerCallbackQuery());
  composer.on('callback_query', (context) => context.answerCallbackQuery({ text: answerTexts.buttonTooOld, show_alert: true }));
  return composer;
}

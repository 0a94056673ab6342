import { type CallbackQueryContext, Composer, type Context } from 'grammy';
import { withOpinion } from '../answers/answer-keyboard.js';
import { pressed } from '../answers/callback-data.js';
import type { BotParts } from '../bot-parts.js';
import { answerTexts } from '../texts/answer-texts.js';
import { afterPress, type PressReply } from './after-press.js';

/** 👍 and 👎 under an answer: one opinion a person, which can be changed. In a private chat the button shows it. */
export function opinions({ state }: Pick<BotParts, 'state'>): Composer<Context> {
  const composer = new Composer();
  composer.callbackQuery(pressed.opinion, (context) =>
    afterPress(context, async (): Promise<PressReply> => {
      const pin = Number(context.match[2]);
      const good = context.match[1] === 'good';
      if (state.pins.find(pin) === null) return { text: answerTexts.buttonTooOld, alert: true };
      state.feedback.give({ pin, user: context.from.id, good });
      if (context.chat?.type === 'private') await markOpinion(context, pin, good);
      return { text: good ? answerTexts.thanksGood : answerTexts.thanksBad };
    }),
  );
  return composer;
}

async function markOpinion(context: CallbackQueryContext<Context>, pin: number, good: boolean): Promise<void> {
  const rows = context.msg?.reply_markup?.inline_keyboard;
  if (rows === undefined) return;
  const marked = withOpinion(rows, pin, good);
  if (JSON.stringify(marked) !== JSON.stringify(rows)) await context.editMessageReplyMarkup({ reply_markup: { inline_keyboard: marked } });
}

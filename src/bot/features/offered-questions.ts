import { Composer, type Context } from 'grammy';
import { pressed } from '../answers/callback-data.js';
import { shortened } from '../answers/shortened.js';
import type { BotParts } from '../bot-parts.js';
import { formatted } from '../formatted-text.js';
import { answerQuestion } from '../questions/answer-question.js';
import { answerTexts } from '../texts/answer-texts.js';
import { afterPress } from './after-press.js';

/** The longest word that Telegram shows after a press, in UTF-16 code units: https://core.telegram.org/bots/api#answercallbackquery. */
const longestWord = 200;

/** Questions on buttons, as examples and as suggestions: a press asks them. They are complete: they follow nothing that was asked before. */
export function offeredQuestions(parts: BotParts): Composer<Context> {
  const composer = new Composer();
  composer.callbackQuery(pressed.question, (context) =>
    afterPress(context, async () => {
      const question = parts.state.offers.find(Number(context.match[1]));
      if (question === null) return { text: answerTexts.buttonTooOld, alert: true };
      if (context.chat !== undefined) parts.state.followUps.forget({ chat: context.chat.id, user: context.from.id });
      await answerQuestion(context, { question, message: null }, parts);
      return { text: shortened(formatted(question), longestWord).text };
    }),
  );
  return composer;
}

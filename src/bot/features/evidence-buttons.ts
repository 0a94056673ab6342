import { type CallbackQueryContext, Composer, type Context } from 'grammy';
import type { StoredArticle } from '../../library/library.js';
import { pageButtons, withButtons } from '../answers/answer-keyboard.js';
import { pressed, pressing } from '../answers/callback-data.js';
import { figuresView } from '../answers/figures-view.js';
import { passageView } from '../answers/passage-view.js';
import { stillSays } from '../answers/pinned-answer.js';
import { turnPage } from '../answers/turn-page.js';
import type { BotParts } from '../bot-parts.js';
import { type OutgoingMessage, sendMessages } from '../questions/outgoing-message.js';
import type { Pin } from '../state/bot-state.js';
import { answerTexts } from '../texts/answer-texts.js';
import { afterPress, type PressReply } from './after-press.js';

type Parts = Pick<BotParts, 'assistant' | 'state'>;

/** "Xem đoạn gốc" and "Số liệu khác" under an answer, as messages of their own; the pages of the second turn in their place. */
export function evidenceButtons(parts: Parts): Composer<Context> {
  const composer = new Composer();
  composer.callbackQuery(pressed.passage, (context) =>
    afterPress(context, () =>
      withEvidence(parts, number(context, 1), async (pin, article) => {
        await sendMessages(context, [{ content: passageView(pin, article) }]);
      }),
    ),
  );
  composer.callbackQuery(pressed.figures, (context) =>
    afterPress(context, () =>
      withEvidence(parts, number(context, 1), async (_pin, article) => {
        await sendMessages(context, [figuresMessage(article, number(context, 1), 0)]);
      }),
    ),
  );
  composer.callbackQuery(pressed.figuresPage, (context) =>
    afterPress(context, () =>
      withEvidence(parts, number(context, 1), (_pin, article) =>
        turnPage(context, figuresMessage(article, number(context, 1), number(context, 2))),
      ),
    ),
  );
  return composer;
}

function number({ match }: CallbackQueryContext<Context>, group: number): number {
  return Number(match[group]);
}

/** Does something with a quote and its article; when the article has changed since, the person is told so instead. */
async function withEvidence(
  { assistant, state }: Parts,
  number: number,
  act: (pin: Pin, article: StoredArticle) => Promise<void>,
): Promise<PressReply> {
  const pin = state.pins.find(number);
  if (pin === null) return { text: answerTexts.buttonTooOld, alert: true };
  const article = await assistant.article(pin.file);
  if (!stillSays(article, pin)) return { text: answerTexts.changed, alert: true };
  await act(pin, article);
  return null;
}

function figuresMessage(article: StoredArticle, pin: number, wanted: number): OutgoingMessage {
  const { content, page, pages } = figuresView(article, wanted);
  return withButtons(
    content,
    pageButtons(page, pages, (other) => pressing.figuresPage(pin, other)),
  );
}

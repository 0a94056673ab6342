import type { InlineKeyboardButton } from 'grammy/types';
import { type FormattedText, wellFormed } from '../formatted-text.js';
import type { OutgoingMessage } from '../questions/outgoing-message.js';
import type { OfferedQuestions } from '../state/bot-state.js';
import { answerTexts } from '../texts/answer-texts.js';
import { pressing } from './callback-data.js';

const words = answerTexts.buttons;

type Rows = InlineKeyboardButton[][];

/** The buttons under an answer. @param pin The number of what it quotes. */
export function answerButtons(pin: number, hasOtherFigures: boolean): Rows {
  const figures = hasOtherFigures ? [{ text: words.figures, callback_data: pressing.figures(pin) }] : [];
  return [[{ text: words.passage, callback_data: pressing.passage(pin) }, ...figures], opinionButtons(pin)];
}

/** 👍 and 👎. @param pin The number of what the answer quotes. */
export function opinionButtons(pin: number): InlineKeyboardButton[] {
  return [
    { text: words.good, callback_data: pressing.opinion(pin, true) },
    { text: words.bad, callback_data: pressing.opinion(pin, false) },
  ];
}

/** The same buttons with the opinion of the person marked. */
export function withOpinion(rows: readonly (readonly InlineKeyboardButton[])[], pin: number, good: boolean): Rows {
  const marked = opinionButtons(pin).map((button, at) =>
    (at === 0) === good ? { ...button, text: `${button.text} ${words.chosen}` } : button,
  );
  const [up, down] = marked;
  return rows.map((row) =>
    row.map((button) => {
      if (!('callback_data' in button)) return button;
      return (
        [up, down].find((other) => other !== undefined && 'callback_data' in other && other.callback_data === button.callback_data) ??
        button
      );
    }),
  );
}

/** A button for each question, which asks it. */
export function suggestionButtons(offers: OfferedQuestions, questions: readonly string[]): Rows {
  return questions.map((text) => [{ text: wellFormed(text), callback_data: pressing.question(offers.keep(text)) }]);
}

/** One row that turns pages: back, where one is, on. Empty for a single page. @param data The callback data of a page, counted from 0. */
export function pageButtons(page: number, pages: number, data: (page: number) => string): Rows {
  if (pages < 2) return [];
  const back = page > 0 ? [{ text: words.back, callback_data: data(page - 1) }] : [];
  const on = page < pages - 1 ? [{ text: words.on, callback_data: data(page + 1) }] : [];
  return [[...back, { text: words.page(page + 1, pages), callback_data: pressing.still }, ...on]];
}

/** A message with buttons under it, or without when there are none. */
export function withButtons(content: FormattedText, rows: readonly (readonly InlineKeyboardButton[])[]): OutgoingMessage {
  return rows.length === 0 ? { content } : { content, keyboard: { inline_keyboard: rows.map((row) => [...row]) } };
}

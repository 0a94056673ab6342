import { Composer, type Context, InputFile } from 'grammy';
import { pressed, pressing } from '../answers/callback-data.js';
import { shortened } from '../answers/shortened.js';
import type { BotParts } from '../bot-parts.js';
import { captionLimit } from '../charts/chart-caption.js';
import { afterPress } from '../features/after-press.js';
import { formatted } from '../formatted-text.js';
import { type OutgoingMessage, replyingTo, sendMessages } from '../questions/outgoing-message.js';
import { whileTyping } from '../questions/while-typing.js';
import { answerTexts } from '../texts/answer-texts.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import { toCsv } from './export-csv.js';
import { exportName } from './export-name.js';
import { exportColumns, exportRows } from './export-rows.js';
import { toXlsx } from './export-xlsx.js';
import { choosePlace, unknownPlace } from './place-choice.js';

type Format = 'xlsx' | 'csv';

/** /xuat: the figures of a place as a file, for Excel or as CSV. */
export function exports(parts: BotParts): Composer<Context> {
  const composer = new Composer();
  composer.chatType(['private', 'group', 'supergroup']).command('xuat', async (context) => {
    const { place, format } = readWish(context.match);
    const data = (number: number): string => pressing.export(number, format);
    if (place === '') await sendMessages(context, [await choosePlace(parts, '/xuat', data)]);
    else await sendFigures(context, place, format, parts);
  });
  composer.callbackQuery(pressed.export, (context) =>
    afterPress(context, async () => {
      const place = parts.state.offers.find(Number(context.match[2]));
      if (place === null) return { text: answerTexts.buttonTooOld, alert: true };
      await sendFigures(context, place, context.match[1] === 'csv' ? 'csv' : 'xlsx', parts);
      return null;
    }),
  );
  return composer;
}

/** The place, and the kind of file when it is the last word. */
export function readWish(words: string): { readonly place: string; readonly format: Format } {
  const [, place = words, format = 'xlsx'] = /^(.*?)[\s,]*(?<!\S)(xlsx|excel|csv)\s*$/is.exec(words) ?? [];
  return { place: place.trim(), format: format.toLowerCase() === 'csv' ? 'csv' : 'xlsx' };
}

async function sendFigures(context: Context, typed: string, format: Format, parts: BotParts): Promise<void> {
  const made = await whileTyping(context, parts.log, () => fileOf(typed, format, parts));
  if ('content' in made) {
    await sendMessages(context, [made]);
    return;
  }
  await context.replyWithDocument(made.file, { caption: made.caption, ...replyingTo(context) });
}

async function fileOf(
  typed: string,
  format: Format,
  parts: BotParts,
): Promise<OutgoingMessage | { readonly file: InputFile; readonly caption: string }> {
  const found = await parts.assistant.figuresOf(typed);
  if (!found.found) return unknownPlace(parts, typed, found.nearest, (number) => pressing.export(number, format));
  const rows = await exportRows(parts.assistant, found.rows);
  if (rows.length === 0) return { content: formatted(indicatorTexts.export.none(found.place)) };
  const content = format === 'csv' ? toCsv(exportColumns, rows) : await toXlsx(exportColumns, rows);
  const caption = shortened(formatted(indicatorTexts.export.caption(found.place, rows.length)), captionLimit).text;
  return { file: new InputFile(content, exportName(found.place, format)), caption };
}

import { Composer, type Context } from 'grammy';
import { sourcePart } from '../answer-parts.js';
import { pageButtons, withButtons } from '../answers/answer-keyboard.js';
import { pressed, pressing } from '../answers/callback-data.js';
import { turnPage } from '../answers/turn-page.js';
import type { BotParts } from '../bot-parts.js';
import { chartCaption } from '../charts/chart-caption.js';
import { sendChart } from '../charts/send-chart.js';
import { afterPress } from '../features/after-press.js';
import { type OutgoingMessage, sendMessages } from '../questions/outgoing-message.js';
import { whileTyping } from '../questions/while-typing.js';
import { answerTexts } from '../texts/answer-texts.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import { type IndicatorRow, indicatorRows } from './indicator-rows.js';
import { firstOfEach, indicatorsView } from './indicators-view.js';
import { choosePlace, unknownPlace } from './place-choice.js';
import { targetChart } from './target-chart.js';

/** /chitieu: the indicators of a place with bars, paged by buttons, and how much of their targets was reached as a picture. */
export function indicators(parts: BotParts): Composer<Context> {
  const composer = new Composer();
  composer.chatType(['private', 'group', 'supergroup']).command('chitieu', async (context) => {
    const typed = context.match.trim();
    if (typed === '') await sendMessages(context, [await choosePlace(parts, '/chitieu', pressing.indicators)]);
    else await showPlace(context, typed, parts);
  });
  composer.callbackQuery(pressed.indicators, (context) =>
    afterPress(context, async () => {
      const place = parts.state.offers.find(Number(context.match[1]));
      if (place === null) return { text: answerTexts.buttonTooOld, alert: true };
      await showPlace(context, place, parts);
      return null;
    }),
  );
  composer.callbackQuery(pressed.indicatorsPage, (context) =>
    afterPress(context, async () => {
      const place = parts.state.offers.find(Number(context.match[1]));
      const known = place === null ? null : await knownPlace(place, parts);
      if (known === null || 'nearest' in known) return { text: answerTexts.buttonTooOld, alert: true };
      await turnPage(context, pageMessage(known, Number(context.match[2]), parts));
      return null;
    }),
  );
  return composer;
}

interface KnownPlace {
  readonly place: string;
  readonly rows: readonly IndicatorRow[];
}

async function knownPlace(typed: string, { assistant }: BotParts): Promise<KnownPlace | { readonly nearest: readonly string[] }> {
  const found = await assistant.figuresOf(typed);
  return found.found ? { place: found.place, rows: await indicatorRows(assistant, found.rows) } : { nearest: found.nearest };
}

/** The first page, then the picture. */
async function showPlace(context: Context, typed: string, parts: BotParts): Promise<void> {
  const known = await whileTyping(context, parts.log, () => knownPlace(typed, parts));
  if ('nearest' in known) {
    await sendMessages(context, [unknownPlace(parts, typed, known.nearest, pressing.indicators)]);
    return;
  }
  await sendMessages(context, [pageMessage(known, 0, parts)]);
  const target = targetChart(known.place, known.rows);
  if (target === null) return;
  const sources = firstOfEach(target.rows).map(({ citation, stated }) => sourcePart(citation, stated.sentence));
  await sendChart(context, target.chart, chartCaption(target.chart, sources), parts);
}

function pageMessage({ place, rows }: KnownPlace, wanted: number, { state }: BotParts): OutgoingMessage {
  const { content, page, pages } = indicatorsView(place, rows, wanted);
  const number = state.offers.keep(place);
  const turning = pageButtons(page, pages, (other) => pressing.indicatorsPage(number, other));
  const saving = rows.length === 0 ? [] : [[{ text: indicatorTexts.export.button, callback_data: pressing.export(number, 'xlsx') }]];
  return withButtons(content, [...turning, ...saving]);
}

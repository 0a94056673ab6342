import { type Context, InputFile } from 'grammy';
import type { Answer } from '../../answering/answer.js';
import { sourcePart } from '../answer-parts.js';
import type { BotParts } from '../bot-parts.js';
import type { FormattedText } from '../formatted-text.js';
import { replyingTo } from '../questions/outgoing-message.js';
import { telegramFault } from '../telegram-fault.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import type { Chart } from './chart.js';
import { chartCaption } from './chart-caption.js';
import { seriesChart } from './series-chart.js';

/**
 * Sends the values of a comparison or a trend as a picture, after the answer's text; gives the number of the message, none when there is nothing to draw or
 * the picture failed: then the text stands alone.
 */
export async function withChart(context: Context, answer: Answer, parts: Pick<BotParts, 'charts' | 'log'>): Promise<number[]> {
  const chart = seriesChart(answer);
  if (chart === null) return [];
  const cited = answer.citations.filter(({ n }) => answer.series?.points.some(({ citation }) => citation === n) === true);
  const sources = cited.map((citation) => sourcePart(citation, answer.quotes.find(({ file }) => file === citation.file)?.text ?? null));
  return sendChart(context, chart, chartCaption(chart, sources), parts);
}

/** Sends a picture with its caption, in a group as a reply. A failure is logged; whoever calls has said it all in words before. */
export async function sendChart(
  context: Context,
  chart: Chart,
  caption: FormattedText,
  { charts, log }: Pick<BotParts, 'charts' | 'log'>,
): Promise<number[]> {
  try {
    const picture = new InputFile(await charts.draw(chart), indicatorTexts.chart.file);
    const words = { caption: caption.text, caption_entities: [...caption.entities] };
    const sent = await context.replyWithPhoto(picture, { ...words, ...replyingTo(context) });
    return [sent.message_id];
  } catch (error) {
    log.warn(telegramFault(error), 'a chart was not sent');
    return [];
  }
}

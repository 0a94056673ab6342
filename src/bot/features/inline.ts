import { Composer, type Context } from 'grammy';
import { exampleResults, inlineResults } from '../answers/inline-results.js';
import type { BotParts } from '../bot-parts.js';
import { answerTexts } from '../texts/answer-texts.js';

/** How long Telegram keeps the results of one text, in seconds: long enough for who types on, short enough for a reload. */
const cacheTime = 30;

/** `@bot câu hỏi` in any chat: answers to choose from, the same for everybody; examples while nothing is typed. */
export function inline({ assistant }: Pick<BotParts, 'assistant'>): Composer<Context> {
  const composer = new Composer();
  composer.on('inline_query', async (context) => {
    const question = context.inlineQuery.query.trim();
    const results = question === '' ? await exampleResults(assistant) : await inlineResults(assistant, question);
    const hint = question === '' ? answerTexts.inline.hint : results.length === 0 ? answerTexts.inline.nothing : null;
    await context.answerInlineQuery(results, {
      cache_time: cacheTime,
      is_personal: false,
      ...(hint === null ? {} : { button: { text: hint, start_parameter: 'inline' } }),
    });
  });
  return composer;
}

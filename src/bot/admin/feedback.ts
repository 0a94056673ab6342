import type { Composer, Context } from 'grammy';
import type { Assistant } from '../../assistant.js';
import type { BotParts } from '../bot-parts.js';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import { send } from '../send.js';
import { shownDay } from '../shown-day.js';
import type { FeedbackLog } from '../state/bot-state.js';
import { adminTexts } from '../texts/admin-texts.js';
import { texts } from '../texts.js';
import { adminCommand } from './admin-command.js';
import { cutList } from './cut-list.js';
import { shortened, shownInstant } from './shown-amounts.js';

const { feedback: words, outcomes } = adminTexts;

/** The most answers that are listed, and UTF-16 code units of a sentence. */
const listed = 10;
const sentenceLength = 400;

type Disliked = ReturnType<FeedbackLog['worst']>[number];

/** /feedback: answers that people found bad, with the sentence they showed and its source. */
export function feedback(parts: BotParts): Composer<Context> {
  return adminCommand(parts, 'feedback', async ({ context }) => {
    const entries = await Promise.all(parts.state.feedback.worst(listed).map((disliked) => entryText(disliked, parts.assistant)));
    await send(context, [entries.length === 0 ? formatted(words.none) : cutList(words.title, entries)]);
    return outcomes.shown;
  });
}

async function entryText({ pin, bad, good, lastAt }: Disliked, assistant: Assistant): Promise<FormattedText> {
  return join(
    formatted(pin.headline, { type: 'bold' }),
    formatted(`\n${words.votes(bad, good)} · ${shownInstant(lastAt)}\n`),
    formatted(shortened(pin.text, sentenceLength), { type: 'blockquote' }),
    formatted(`\n${texts.source} ${await sourceOf(pin.file, assistant)}`),
  );
}

/** Title, publisher and day of the article; its name when it is gone. */
async function sourceOf(file: string, assistant: Assistant): Promise<string> {
  const article = await assistant.article(file);
  if (article === null) return file;
  const { title, publisher, date } = article;
  return [title, publisher, date === null ? null : shownDay(date)].filter((part) => part !== null).join(', ');
}

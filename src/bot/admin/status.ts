import type { Composer, Context } from 'grammy';
import type { BotParts } from '../bot-parts.js';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import { send } from '../send.js';
import { adminTexts } from '../texts/admin-texts.js';
import { adminCommand } from './admin-command.js';
import type { Reloads } from './reloads.js';
import { shownCount, shownInstant, shownModel, shownSpan, shownTime } from './shown-amounts.js';

const { status: words, outcomes } = adminTexts;

/** /status: what is served, how the program is, what was asked today. */
export function status(parts: BotParts, reloads: Reloads): Composer<Context> {
  const startedAt = parts.now();
  return adminCommand(parts, 'status', async ({ context }) => {
    await send(context, [statusMessage([...library(parts), ...program(parts, startedAt), ...today(parts), ...reloading(reloads)])]);
    return outcomes.shown;
  });
}

type Line = readonly [label: string, value: string];

function statusMessage(lines: readonly Line[]): FormattedText {
  const rows = lines.flatMap(([label, value]) => [formatted(`\n${label}: `), formatted(value, { type: 'bold' })]);
  return join(formatted(words.title, { type: 'bold' }), formatted('\n'), ...rows);
}

function library({ assistant }: BotParts): Line[] {
  const { id, builtAt, articles, passages, figures, embedder, unreadable } = assistant.status();
  return [
    [words.articles, shownCount(articles)],
    [words.passages, shownCount(passages)],
    [words.figures, shownCount(figures)],
    ...(unreadable.length === 0 ? [] : [[words.unreadable, words.files(shownCount(unreadable.length))] as const]),
    [words.builtAt, shownInstant(builtAt)],
    [words.generation, id],
    [words.model, shownModel(embedder)],
  ];
}

function program({ now }: BotParts, startedAt: Date): Line[] {
  return [
    [words.memory, words.megabytes(shownCount(process.memoryUsage.rss() / 2 ** 20))],
    [words.uptime, shownSpan(now().getTime() - startedAt.getTime())],
  ];
}

function today({ state }: BotParts): Line[] {
  const { answered, notFound, p95Ms } = state.statistics.today();
  const total = shownCount(answered + notFound);
  return [
    [words.today, answered + notFound === 0 ? total : `${total} (${words.split(shownCount(answered), shownCount(notFound))})`],
    [words.p95, p95Ms === null ? words.none : shownTime(p95Ms)],
  ];
}

function reloading(reloads: Reloads): Line[] {
  const running = reloads.running();
  return running === null ? [] : [[words.reloading, running]];
}

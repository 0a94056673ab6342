import { setMaxListeners } from 'node:events';
import { sequentialize } from '@grammyjs/runner';
import { Bot, type Composer, type Context, type MiddlewareFn, type Transformer } from 'grammy';
import { administration } from './admin/administration.js';
import { apology } from './apology.js';
import type { BotParts } from './bot-parts.js';
import { faultLogging } from './fault-logging.js';
import { evidenceButtons } from './features/evidence-buttons.js';
import { fullAnswers } from './features/full-answers.js';
import { identity } from './features/identity.js';
import { inline } from './features/inline.js';
import { introduction } from './features/introduction.js';
import { memberships } from './features/memberships.js';
import { offeredQuestions } from './features/offered-questions.js';
import { opinions } from './features/opinions.js';
import { otherButtons } from './features/other-buttons.js';
import { otherContents } from './features/other-contents.js';
import { questions } from './features/questions.js';
import { rateLimits } from './features/rate-limits.js';
import { sources } from './features/sources.js';
import { strangers } from './features/strangers.js';
import { followingMigration } from './following-migration.js';
import { createInFlight, type InFlight } from './in-flight.js';
import { comparisons } from './indicators/comparisons.js';
import { exports } from './indicators/exports.js';
import { indicators } from './indicators/indicators.js';
import { onceEach } from './once-each.js';
import type { Pauses } from './pauses.js';
import { retrying } from './retrying.js';
import { telegramFault } from './telegram-fault.js';

/** Everything the bot does, a composer each, in the order in which they are tried: what one handles, those after it never see. */
function features(parts: BotParts): readonly Composer<Context>[] {
  return [
    identity(),
    rateLimits(),
    administration(parts),
    strangers(parts),
    memberships(parts),
    fullAnswers(parts),
    questions(parts),
    sources(parts),
    indicators(parts),
    comparisons(parts),
    exports(parts),
    introduction(parts),
    evidenceButtons(parts),
    opinions(parts),
    offeredQuestions(parts),
    inline(parts),
    otherContents(),
    otherButtons(),
  ];
}

/** The kinds of updates that the features read; Telegram sends no others. */
export const updateKinds = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'] as const;

/** Looks on without changing anything. */
export interface Watch {
  readonly updates: MiddlewareFn;
  readonly calls: Transformer;
}

/** What a bot is made of. */
export interface BotOptions extends BotParts {
  readonly token: string;
  /** Address of the Bot API server, without a slash at its end. */
  readonly apiRoot: string;
  /** How long the bot waits; the usual pauses by default. */
  readonly pauses?: Pauses;
  /** Sees every update once and every attempt of a call, for metrics. */
  readonly watch?: Watch;
}

/** A bot that has not started, and what it is busy with. */
export interface CreatedBot {
  readonly bot: Bot;
  readonly inFlight: InFlight;
}

/**
 * Puts the bot together: each update once, order within a chat, error boundary, then the features.
 * @param ended - Aborted when the bot ends: calls that wait for their repetition give up, and their updates come again after the next start.
 */
export function createBot(options: BotOptions, ended: AbortSignal): CreatedBot {
  const { token, apiRoot, pauses, log, state, watch } = options;
  setMaxListeners(0, ended); // Each call under way listens; none stays when it is done.
  const bot = new Bot(token, { client: { apiRoot } });
  const inFlight = createInFlight();
  if (watch !== undefined) bot.api.config.use(watch.calls);
  bot.api.config.use(faultLogging(log), retrying(ended, pauses), followingMigration(state.groups));
  bot.catch((error) => log.error(telegramFault(error), 'an update was not handled'));
  bot.use(onceEach(state.updates, ended), watch?.updates ?? passOn, inFlight.middleware, sequentialize(orderOf));
  bot.errorBoundary(apology(log, ended), ...features(options));
  return { bot, inFlight };
}

const passOn: MiddlewareFn = (_context, next) => next();

/** What waits for each other: everything in one chat; else, as with inline questions, everything of one person. */
function orderOf({ chat, from }: Context): string | undefined {
  return (chat ?? from)?.id.toString();
}

import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { TienDoError } from '../errors.js';
import { type BotOptions, createBot } from './bot.js';
import { aborted, within } from './ending.js';
import { greetTelegram } from './greet-telegram.js';
import type { InFlight } from './in-flight.js';
import type { Log } from './log.js';
import { usualPauses } from './pauses.js';
import { createPoll } from './poll-updates.js';
import { endingSentence, telegramFault } from './telegram-fault.js';

/** The updates that are handled at once. Answers take milliseconds; what takes time is Telegram, which one chat must not hold up for all. */
const concurrency = 200;

/** The time that the last confirmation may take, in milliseconds; with the last words it is ten seconds at most. */
const confirmationTime = 1500;

/**
 * Answers messages by long polling until `stop` is aborted; then answers under way are finished, for ten seconds at most.
 * @throws TienDoError `telegram` when Telegram refuses the token or another program polls.
 */
export async function runPolling(options: BotOptions, stop: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const { bot, inFlight } = createBot(options, ended.signal);
  try {
    await Promise.race([begin(bot, options, stop), aborted(stop)]);
    if (stop.aborted) return;
    options.log.info({ bot: bot.botInfo.username }, 'the bot is listening');
    await poll(bot, inFlight, options, stop);
  } catch (error) {
    if (stop.aborted) return options.log.debug(telegramFault(error), 'a call was cut short by the end');
    throw new TienDoError('telegram', { problem: endingSentence(error) }, { cause: error });
  } finally {
    ended.abort();
  }
}

/** Telegram keeps what waits when its webhook is taken back. */
async function begin(bot: Bot, options: BotOptions, stop: AbortSignal): Promise<void> {
  await greetTelegram(bot, options, stop);
  await bot.api.deleteWebhook({ drop_pending_updates: false });
}

async function poll(bot: Bot, inFlight: InFlight, options: BotOptions, stop: AbortSignal): Promise<void> {
  const { log, pauses = usualPauses } = options;
  const source = createSource<Update>({ supply: createPoll(bot, inFlight, pauses.polling, stop) });
  const sink = createConcurrentSink<Update>({ consume: (update) => bot.handleUpdate(update) }, (error) => logged(error, log), {
    concurrency,
  });
  const runner = createRunner(source, sink);
  runner.start();
  await Promise.race([runner.task(), aborted(stop)]);
  if (stop.aborted) await wrapUp(runner, bot, inFlight, options);
}

async function logged(error: unknown, log: Log): Promise<void> {
  log.error(telegramFault(error), 'an update was not handled');
}

async function wrapUp(
  runner: RunnerHandle,
  bot: Bot,
  inFlight: InFlight,
  { log, background, pauses = usualPauses }: BotOptions,
): Promise<void> {
  const { lastWords } = pauses;
  const finished = Promise.all([Promise.resolve(runner.stop()).then(() => inFlight.empty()), background.empty()]);
  if (!(await within(lastWords, finished))) log.warn({ seconds: lastWords / 1000 }, 'some answers were not finished in time');
  await confirm(bot, inFlight.next(), log);
}

/** Tells Telegram which updates are done, so that none is answered a second time after the next start. */
async function confirm(bot: Bot, offset: number | null, log: Log): Promise<void> {
  if (offset === null) return;
  try {
    const signal = AbortSignal.timeout(confirmationTime) as Parameters<Bot['api']['getUpdates']>[1];
    await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, signal);
  } catch (error) {
    log.warn(telegramFault(error), 'the last updates were not confirmed');
  }
}

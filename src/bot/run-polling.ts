import { type RunnerHandle, run } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import { TienDoError } from '../errors.js';
import { type BotOptions, createBot } from './create-bot.js';
import type { InFlight } from './in-flight.js';
import type { Log } from './log.js';
import { endingSentence, telegramFault } from './telegram-fault.js';
import { texts } from './texts.js';

/** The updates that are handled at once. Answers take milliseconds; what takes time is Telegram, which one chat must not hold up for all. */
const concurrency = 16;

/** Pause before polling is tried again after a failure, in milliseconds. It does not grow: the bot is back soon after the network. */
const retryInterval = 3000;

/** The time that answers under way have at the end, in milliseconds. */
const lastWords = 10_000;

/**
 * Answers messages by long polling until `stop` is aborted; then answers under way are finished, for ten seconds at most.
 * @throws TienDoError `telegram` when Telegram refuses the token or another program polls.
 */
export async function runPolling(options: BotOptions, stop: AbortSignal): Promise<void> {
  const { bot, inFlight } = createBot(options);
  try {
    await greetTelegram(bot, options.log, stop);
    if (stop.aborted) return;
    options.log.info({ bot: bot.botInfo.username }, 'the bot is listening');
    await poll(bot, inFlight, options.log, stop);
  } catch (error) {
    if (stop.aborted) return options.log.debug(telegramFault(error), 'a call was cut short by the end');
    throw new TienDoError('telegram', { problem: endingSentence(error) }, { cause: error });
  }
}

/** Finds out who the bot is, gives up any webhook (messages wait), and tells Telegram the commands. */
async function greetTelegram(bot: Bot, log: Log, stop: AbortSignal): Promise<void> {
  await bot.init(stop as Parameters<Bot['init']>[0]);
  await bot.api.deleteWebhook({ drop_pending_updates: false });
  try {
    const commands = Object.entries(texts.commandMeanings).map(([command, description]) => ({ command, description }));
    await bot.api.setMyCommands(commands, { scope: { type: 'all_private_chats' } });
  } catch (error) {
    log.warn(telegramFault(error), 'the list of commands was not set');
  }
}

async function poll(bot: Bot, inFlight: InFlight, log: Log, stop: AbortSignal): Promise<void> {
  const runner = run(bot, {
    runner: { retryInterval, maxRetryTime: Number.POSITIVE_INFINITY, silent: true, fetch: { allowed_updates: ['message'] } },
    sink: { concurrency },
  });
  await Promise.race([runner.task(), aborted(stop)]);
  if (stop.aborted) await wrapUp(runner, bot, inFlight, log);
}

async function wrapUp(runner: RunnerHandle, bot: Bot, inFlight: InFlight, log: Log): Promise<void> {
  const finished = Promise.resolve(runner.stop()).then(() => inFlight.empty());
  if (!(await within(lastWords, finished))) log.warn({ seconds: lastWords / 1000 }, 'some answers were not finished in time');
  await confirm(bot, inFlight.latest(), log);
}

/** Tells Telegram which updates are done, so that none is answered a second time after the next start. */
async function confirm(bot: Bot, latest: number | null, log: Log): Promise<void> {
  if (latest === null) return;
  try {
    await bot.api.getUpdates({ offset: latest + 1, limit: 1, timeout: 0 });
  } catch (error) {
    log.warn(telegramFault(error), 'the last updates were not confirmed');
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Whether the work was done within the time. */
function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}

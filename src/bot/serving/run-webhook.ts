import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { TienDoError } from '../../errors.js';
import { type BotOptions, createBot, updateKinds } from '../bot.js';
import { aborted, within } from '../ending.js';
import { greetTelegram } from '../greet-telegram.js';
import { usualPauses } from '../pauses.js';
import { endingSentence, telegramFault } from '../telegram-fault.js';
import { type HttpServer, type Route, startHttpServer } from './http-server.js';
import { openWebhook, type Webhook, webhookAddress } from './webhook-route.js';

/** What Telegram may send at once; in one chat it sends one after the other. */
const connections = 40;

/** The time that connections have at the end for replies that are ready, in milliseconds. */
const lastBytes = 500;

/** What the webhook needs besides the bot. */
export interface WebhookOptions extends BotOptions {
  /** Public address, without a slash at its end. */
  readonly url: string;
  readonly secret: string;
  readonly port: number;
  /** What else answers on the port. */
  readonly routes: readonly Route[];
}

/**
 * Answers messages that Telegram brings until `stop` is aborted; then answers under way are finished, for ten seconds at most. The webhook stays with
 * Telegram, which keeps what comes meanwhile for the next start.
 * @throws TienDoError `telegram` when Telegram refuses the token or the address, `configuration` when the port is taken.
 */
export async function runWebhook(options: WebhookOptions, stop: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const { log, background, pauses = usualPauses } = options;
  const { bot } = createBot(options, ended.signal);
  const webhook = webhookOf(bot, options, stop, ended.signal);
  const refusal = tokenRefusal(bot);
  let server: HttpServer | null = null;
  try {
    await Promise.race([greetTelegram(bot, options, stop), aborted(stop)]);
    if (stop.aborted) return;
    server = await startHttpServer({ port: options.port, host: null }, [...options.routes, webhook.route], log);
    await Promise.race([announce(bot, options), aborted(stop)]);
    log.info({ bot: bot.botInfo.username, port: server.port }, 'the bot is listening for its webhook');
    await Promise.race([aborted(stop), refusal]);
    const finished = Promise.all([webhook.empty(), background.empty()]);
    if (!(await within(pauses.lastWords, finished)))
      log.warn({ seconds: pauses.lastWords / 1000 }, 'some answers were not finished in time');
  } catch (error) {
    if (stop.aborted) return log.debug(telegramFault(error), 'a call was cut short by the end');
    throw error instanceof TienDoError ? error : new TienDoError('telegram', { problem: endingSentence(error) }, { cause: error });
  } finally {
    ended.abort();
    if (server !== null) await hangUp(server);
  }
}

function webhookOf(bot: Bot, { token, secret, log }: WebhookOptions, stop: AbortSignal, ended: AbortSignal): Webhook {
  const handle = async (update: Update): Promise<boolean> => {
    await bot.handleUpdate(update).catch(bot.errorHandler);
    return !ended.aborted;
  };
  return openWebhook({ token, secret, handle, stop, log });
}

/** @throws TienDoError `telegram` when Telegram does not take the address; any other refusal as it is. */
async function announce(bot: Bot, { url, token, secret }: WebhookOptions): Promise<void> {
  try {
    await bot.api.setWebhook(webhookAddress(url, token), {
      secret_token: secret,
      allowed_updates: updateKinds,
      max_connections: connections,
      drop_pending_updates: false,
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    throw new TienDoError('telegram', { problem: `Telegram does not take WEBHOOK_URL: ${error.description}.` }, { cause: error });
  }
}

/** Rejects as soon as Telegram refuses the token in the midst of the work, for then no answer arrives any more. */
function tokenRefusal(bot: Bot): Promise<never> {
  const refusal = new Promise<never>((_resolve, reject) => {
    bot.api.config.use(async (previous, method, payload, signal) => {
      const response = await previous(method, payload, signal);
      if (!response.ok && response.error_code === 401) reject(new GrammyError('the token was refused', response, method, {}));
      return response;
    });
  });
  refusal.catch(() => undefined);
  return refusal;
}

/** Lets the last replies go out before the connections are cut. */
async function hangUp(server: HttpServer): Promise<void> {
  await within(lastBytes, server.drain());
  server.close();
}

import { setMaxListeners } from 'node:events';
import { Api } from 'grammy';
import type { Assistant } from '../../assistant.js';
import type { Transport } from '../../config.js';
import { watchForAdministrators } from '../admin/watched-corpus.js';
import { createBackground } from '../background.js';
import type { BotOptions } from '../bot.js';
import { openCharts } from '../charts/open-charts.js';
import type { Log } from '../log.js';
import { retrying } from '../retrying.js';
import { runPolling } from '../run-polling.js';
import { openBotState } from '../state/open-bot-state.js';
import { healthRoutes } from './health-routes.js';
import { type Route, startHttpServer } from './http-server.js';
import { createMetrics } from './metrics.js';
import { createReadiness } from './readiness.js';
import { runWebhook } from './run-webhook.js';

/** What speaking with Telegram needs. */
export interface TelegramOptions {
  readonly transport: Exclude<Transport, { kind: 'terminal' }>;
  readonly assistant: Assistant;
  /** The data folder; the bot keeps `bot.sqlite` there. */
  readonly data: string;
  readonly log: Log;
  /** The corpus, when it is to be loaded by itself whenever it changes; default null. */
  readonly watched?: string | null;
}

/**
 * Speaks with Telegram, by long polling or by webhook, until `stop` is aborted; then finishes what is under way. Answers `/healthz`, `/readyz` and `/metrics` on
 * the webhook's port, or on a port of this machine alone when one is set without a webhook.
 * @throws TienDoError `telegram`, `configuration`, `state-newer`, `state-broken`, `chart-font`.
 */
export async function runTelegram({ transport, assistant, data, log, watched = null }: TelegramOptions, stop: AbortSignal): Promise<void> {
  setMaxListeners(0, stop); // Whatever waits listens, until it has waited.
  const now = (): Date => new Date();
  const metrics = createMetrics(assistant, now);
  const charts = await openCharts();
  const state = openBotState(data, now);
  const background = createBackground(stop, log);
  const { token, apiRoot, adminIds, allowedChatIds } = transport;
  const options: BotOptions = {
    ...{ token, apiRoot, adminIds, allowedChatIds, log, now, background, charts, watch: metrics.watch },
    assistant: metrics.watchAssistant(assistant),
    state: metrics.watchState(state),
  };
  const routes = healthRoutes(createReadiness(assistant, stop), metrics);
  const watch =
    watched === null ? null : await watchForAdministrators({ corpus: watched, assistant, adminIds, log, api: apiFor(transport, stop) });
  try {
    if (transport.kind === 'webhook') await runWebhook({ ...options, ...transport, routes }, stop);
    else await pollBeside(transport.port, routes, options, stop);
  } finally {
    await watch?.close();
    state.close();
  }
}

/** What is not an answer to an update is sent by an Api of its own. */
function apiFor({ token, apiRoot }: TelegramOptions['transport'], stop: AbortSignal): Api {
  const api = new Api(token, { apiRoot });
  api.config.use(retrying(stop));
  return api;
}

async function pollBeside(port: number | null, routes: readonly Route[], options: BotOptions, stop: AbortSignal): Promise<void> {
  if (port === null) return runPolling(options, stop);
  const server = await startHttpServer({ port, host: '127.0.0.1' }, routes, options.log);
  options.log.info({ port: server.port }, 'health and metrics are served');
  try {
    await runPolling(options, stop);
  } finally {
    server.close();
  }
}

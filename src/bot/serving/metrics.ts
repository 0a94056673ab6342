import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Assistant } from '../../assistant.js';
import { updateKinds, type Watch } from '../bot.js';
import type { BotState } from '../state/bot-state.js';

/** Upper bounds of the answer times, in seconds. */
const answerSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts of what happens, for Prometheus: never a name, a text or a number of a person. */
export interface Metrics {
  /** The page, and its content type. */
  page(): Promise<{ readonly body: string; readonly type: string }>;
  /** The same state; questions that it counts are counted here too. */
  watchState(state: BotState): BotState;
  /** The same assistant; its reloads are counted. */
  watchAssistant(assistant: Assistant): Assistant;
  /** Counts the updates of a bot and Telegram's refusals. */
  readonly watch: Watch;
}

/** @param assistant Whose generation is shown. */
export function createMetrics(assistant: Assistant, now: () => Date): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = createCounters(registry);
  addGenerationGauges(registry, assistant, now);
  return {
    page: async () => ({ body: await registry.metrics(), type: registry.contentType }),
    watchState: (state) => ({ ...state, statistics: watchedStatistics(state.statistics, counters) }),
    watchAssistant: (watched) => ({ ...watched, reload: watchedReload(watched, counters) }),
    watch: { updates: updateCounting(counters), calls: refusalCounting(counters) },
  };
}

type Counters = ReturnType<typeof createCounters>;

function createCounters(registry: Registry) {
  const registers = [registry];
  return {
    questions: new Counter({
      name: 'tien_do_questions_total',
      help: 'Questions by status, and by reason when not found.',
      labelNames: ['status', 'reason'],
      registers,
    }),
    seconds: new Histogram({
      name: 'tien_do_answer_seconds',
      help: 'Time from a question to its answer, without Telegram.',
      buckets: answerSeconds,
      registers,
    }),
    updates: new Counter({ name: 'tien_do_updates_total', help: 'Updates from Telegram by kind.', labelNames: ['kind'], registers }),
    errors: new Counter({
      name: 'tien_do_telegram_errors_total',
      help: 'Calls that Telegram refused, by code, or that the network lost.',
      labelNames: ['code'],
      registers,
    }),
    reloads: new Counter({ name: 'tien_do_reloads_total', help: 'Reloads by outcome.', labelNames: ['outcome'], registers }),
  };
}

function addGenerationGauges(registry: Registry, assistant: Assistant, now: () => Date): void {
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  };
  gauge('tien_do_articles', 'Articles of the serving generation.', () => assistant.status().articles);
  gauge('tien_do_passages', 'Passages of the serving generation.', () => assistant.status().passages);
  gauge('tien_do_figures', 'Figures of the serving generation.', () => assistant.status().figures);
  gauge('tien_do_unreadable_sources', 'Sources that the serving generation could not read.', () => assistant.status().unreadable.length);
  gauge('tien_do_generation_age_seconds', 'Time since the serving generation was built.', () =>
    Math.max(0, (now().getTime() - Date.parse(assistant.status().builtAt)) / 1000),
  );
}

function watchedStatistics(statistics: BotState['statistics'], { questions, seconds }: Counters): BotState['statistics'] {
  return {
    ...statistics,
    count: (question) => {
      questions.inc({ status: question.status, reason: question.reason ?? '' });
      seconds.observe(question.tookMs / 1000);
      statistics.count(question);
    },
  };
}

function watchedReload(assistant: Assistant, { reloads }: Counters): Assistant['reload'] {
  return async (onProgress) => {
    try {
      const receipt = await assistant.reload(onProgress);
      reloads.inc({ outcome: receipt.built ? 'built' : 'unchanged' });
      return receipt;
    } catch (error) {
      reloads.inc({ outcome: 'failed' });
      throw error;
    }
  };
}

function updateCounting({ updates }: Counters): Watch['updates'] {
  return (context, next) => {
    updates.inc({ kind: updateKinds.find((kind) => kind in context.update) ?? 'other' });
    return next();
  };
}

function refusalCounting({ errors }: Counters): Watch['calls'] {
  return async (previous, method, payload, signal) => {
    try {
      const response = await previous(method, payload, signal);
      if (!response.ok) errors.inc({ code: String(response.error_code) });
      return response;
    } catch (error) {
      if (signal?.aborted !== true) errors.inc({ code: 'network' });
      throw error;
    }
  };
}

import { expect, it, vi } from 'vitest';
import { TienDoError } from '../../../src/errors.js';
import { fakeReceipt } from '../../support/fake-assistant.js';
import { type ServedBot, startServedBot } from './webhook-bot.js';

async function get({ url }: ServedBot, path: string) {
  const response = await fetch(`${url}${path}`);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

/** The bot's server listens as soon as the bot has begun to. */
async function startPolling(settings: Parameters<typeof startServedBot>[0] = {}): Promise<ServedBot> {
  const bot = await startServedBot({ kind: 'polling', ...settings });
  await bot.server.call('getUpdates');
  return bot;
}

it.each(['polling', 'webhook'] as const)('/healthz and /readyz say that the bot lives and can answer, with %s', async (kind) => {
  const bot = await startServedBot({ kind });
  await bot.server.call(kind === 'polling' ? 'getUpdates' : 'setWebhook');
  expect(await get(bot, '/healthz')).toMatchObject({ status: 200, body: 'alive\n' });
  expect(await get(bot, '/readyz')).toMatchObject({ status: 200, body: 'ready\n' });
  expect((await get(bot, '/')).status).toBe(404);
  expect((await fetch(`${bot.url}/healthz`, { method: 'DELETE' })).status).toBe(405);
  expect((await fetch(`${bot.url}/healthz`, { method: 'HEAD' })).status).toBe(200);
});

it('/readyz searches, once for many that ask, and says why it is not ready', async () => {
  const search = vi.fn(async () => Promise.reject(new TienDoError('embedder-stopped', { problem: 'a path' })));
  const bot = await startPolling({ changes: { search } });
  const replies = await Promise.all([get(bot, '/readyz'), get(bot, '/readyz')]);
  expect([...replies, await get(bot, '/readyz')]).toMatchObject(Array(3).fill({ status: 503, body: 'not ready: embedder-stopped\n' }));
  expect(search).toHaveBeenCalledTimes(1);
  expect(await get(bot, '/healthz')).toMatchObject({ status: 200 });
});

it('/metrics counts questions, updates, refusals and reloads, without a word of anybody', async () => {
  const bot = await startPolling();
  bot.server.failNext('sendMessage', { code: 429, description: 'Too Many Requests', retryAfter: 0 });
  bot.server.receive('Trồng bao nhiêu rừng bí mật?');
  await bot.server.deliveries(1);
  bot.server.receive('Ai là chủ tịch?');
  await bot.server.deliveries(2);
  const { type, body } = await vi.waitFor(async () => {
    const page = await get(bot, '/metrics');
    expect(page.body).toContain('tien_do_questions_total{status="not_found",reason="weak-evidence"} 1');
    return page;
  });
  expect(type).toContain('version=0.0.4');
  expect(body).toContain('tien_do_questions_total{status="answered",reason=""} 1');
  expect(body).toContain('tien_do_answer_seconds_count 2');
  expect(body).toContain('tien_do_updates_total{kind="message"} 2');
  expect(body).toContain('tien_do_telegram_errors_total{code="429"} 1');
  expect(body).toContain(`tien_do_articles ${fakeReceipt.generation.articles}`);
  expect(body).toMatch(/tien_do_generation_age_seconds \d{6,}/);
  expect(body).toContain('process_resident_memory_bytes');
  expect(body).not.toMatch(/bí mật|chủ tịch|test-token/);
});

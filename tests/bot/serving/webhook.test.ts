import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/answering/answer.js';
import { webhookName } from '../../../src/bot/serving/webhook-route.js';
import { answered } from '../../support/fake-assistant.js';
import type { TelegramServer } from '../../support/telegram-server.js';
import { type ServedBot, secret, startServedBot } from './webhook-bot.js';

const secretHeader = 'x-telegram-bot-api-secret-token';

/** Resolves when Telegram knows the webhook. */
async function webhookOf({ server, running }: ServedBot) {
  return Promise.race([server.until(() => server.webhook() ?? undefined), running.then(() => Promise.reject(new Error('it ended')))]);
}

/** Posts to the bot's webhook as anybody can who knows its address. */
async function post(bot: ServedBot, body: string, headers: Readonly<Record<string, string>> = { [secretHeader]: secret }) {
  const { url } = await webhookOf(bot);
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}

function question(id: number, text: string, chat = 7): string {
  const from = { id: chat, is_bot: false, first_name: 'An' };
  const message = { message_id: 900 + id, date: 1_700_000_000, chat: { id: chat, type: 'private', first_name: 'An' }, from, text };
  return JSON.stringify({ update_id: id, message });
}

describe('the webhook', () => {
  it('is announced under a name that tells nothing of the token, with its secret and the kinds of updates', async () => {
    const bot = await startServedBot();
    const { payload } = await bot.server.call('setWebhook');
    expect(payload).toMatchObject({ url: `${bot.url}/hooks/${webhookName(bot.server.token)}`, secret_token: secret, max_connections: 40 });
    expect(payload['allowed_updates']).toEqual(expect.arrayContaining(['message', 'edited_message', 'callback_query', 'inline_query']));
    expect(payload['drop_pending_updates']).toBe(false);
    expect(String(payload['url'])).not.toContain(bot.server.token.slice(5));
  });

  it('answers questions, in order within a chat, and many chats', async () => {
    const bot = await startServedBot();
    await webhookOf(bot);
    for (const chat of [21, 22, 23]) for (const n of [1, 2]) bot.server.receive(`rừng ${n}`, { chat });
    for (const chat of [21, 22, 23]) expect(await bot.server.deliveries(2, chat)).toHaveLength(2);
    expect(bot.assistant.asked).toHaveLength(6);
  });

  it('answers an update that Telegram repeats once', async () => {
    const bot = await startServedBot();
    bot.server.receive('rừng');
    await webhookOf(bot);
    await bot.server.deliveries(1);
    const again = question(501, 'rừng');
    const responses = await Promise.all([post(bot, again), post(bot, again)]);
    const third = await post(bot, again);
    expect([...responses, third].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(bot.server.delivered()).toHaveLength(2);
  });

  it('takes a number that was used before for a new update when it holds something else', async () => {
    const bot = await startServedBot();
    expect((await post(bot, question(9, 'rừng 1'))).status).toBe(200);
    expect((await post(bot, question(9, 'rừng 2'))).status).toBe(200);
    expect(bot.assistant.asked.map((ask) => ask.question)).toEqual(['rừng 1', 'rừng 2']);
  });

  it.each([
    ['no secret', {}],
    ['a wrong secret', { [secretHeader]: 'guessed' }],
    ['a longer secret', { [secretHeader]: `${secret}x` }],
  ] as const)('refuses %s and handles nothing', async (_what, headers) => {
    const bot = await startServedBot();
    const response = await post(bot, question(1, 'rừng'), headers);
    expect({ status: response.status, asked: bot.assistant.asked }).toEqual({ status: 403, asked: [] });
    expect(JSON.stringify(bot.log.lines)).not.toMatch(/guessed|a-secret/);
  });

  it('refuses what is too large, what is no update, and what is not posted', async () => {
    const bot = await startServedBot();
    const { url } = await webhookOf(bot);
    const large = JSON.stringify({ update_id: 1, junk: 'x'.repeat(2 ** 20) });
    expect((await post(bot, large)).status).toBe(413);
    for (const body of ['{', 'null', '[]', '{"update_id":"1"}', '']) expect((await post(bot, body)).status).toBe(400);
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(`${bot.url}/hooks/other`, { method: 'POST' })).status).toBe(404);
    expect((await post(bot, question(5, 'rừng'))).status).toBe(200);
  });

  it('goes on after an update that cannot be handled, and does not ask for it again', async () => {
    const bot = await startServedBot();
    expect((await post(bot, JSON.stringify({ update_id: 3, message: { nothing: true } }))).status).toBe(200);
    expect((await post(bot, JSON.stringify({ update_id: 4, a_new_kind: {} }))).status).toBe(200);
    bot.server.receive('rừng');
    expect(await bot.server.deliveries(1)).toHaveLength(1);
  });
});

describe('the end', () => {
  it('finishes the answer under way, tells Telegram it was taken, and leaves the webhook', async () => {
    let finish: (answer: Answer) => void = () => undefined;
    const bot = await startServedBot({
      reply: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    await webhookOf(bot);
    bot.server.receive('rừng');
    await vi.waitFor(() => expect(bot.assistant.asked).toHaveLength(1));
    const ended = bot.stop();
    await expect(readiness(bot)).resolves.toBe(503);
    finish(answered('rừng'));
    await ended;
    expect(bot.server.delivered()).toHaveLength(1);
    await vi.waitFor(() => expect(bot.server.unconfirmed()).toBe(0));
    expect(bot.server.webhook()).not.toBeNull();
  });

  it('loses nothing: what came meanwhile is answered after the next start, once', async () => {
    const first = await startServedBot();
    await webhookOf(first);
    first.server.receive('rừng 1');
    await first.server.deliveries(1);
    await first.stop();
    first.server.receive('rừng 2');
    const second = await startServedBot({ server: first.server, data: first.data });
    await first.server.deliveries(2);
    await second.stop();
    expect(second.assistant.asked.map((ask) => ask.question)).toEqual(['rừng 2']);
  });

  it('answers fifty chats once each although it is stopped in the midst of them', async () => {
    const chats = Array.from({ length: 50 }, (_, at) => 100 + at);
    const slowly: Parameters<typeof startServedBot>[0] = {
      reply: async ({ question: asked }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return answered(asked);
      },
    };
    const first = await startServedBot(slowly);
    await webhookOf(first);
    for (const chat of chats) for (const n of [1, 2, 3]) first.server.receive(`rừng ${n}`, { chat });
    await first.server.deliveries(1, 120);
    await first.stop();
    const before = first.assistant.asked.length;
    const second = await startServedBot({ ...slowly, server: first.server, data: first.data });
    await vi.waitFor(() => expect(first.server.unconfirmed()).toBe(0), 10_000);
    for (const chat of chats) expect(first.server.delivered(chat)).toHaveLength(3);
    expect(before).toBeLessThan(150);
    expect(before + second.assistant.asked.length).toBe(150);
  });
});

async function readiness({ url }: ServedBot): Promise<number> {
  return (await fetch(`${url}/readyz`)).status;
}

it.each(['webhook', 'polling'] as const)('ends when asked to, although Telegram is out of reach since the start, with %s', async (kind) => {
  const bot = await startServedBot({
    kind,
    prepare: (server) => server.failNext(kind === 'webhook' ? 'setWebhook' : 'deleteWebhook', ...Array(50).fill('drop')),
  });
  await bot.server.call(kind === 'webhook' ? 'setWebhook' : 'deleteWebhook');
  await expect(bot.stop()).resolves.toBeUndefined();
});

describe('Telegram refuses', () => {
  it.each([
    ['a wrong token', { token: '1:wrong' }, /BOT_TOKEN/],
    [
      'the address',
      {
        prepare: (server: TelegramServer) =>
          server.failNext('setWebhook', { code: 400, description: 'Bad Request: bad webhook: HTTPS url must be provided for webhook' }),
      },
      /^Telegram does not take WEBHOOK_URL: Bad Request: bad webhook/,
    ],
  ])('%s: one sentence', async (_what, settings, sentence) => {
    const { running } = await startServedBot(settings);
    await expect(running).rejects.toThrow(sentence);
  });

  it('a token that is revoked in the midst of the work: one sentence', async () => {
    const bot = await startServedBot();
    await webhookOf(bot);
    bot.server.failNext('sendMessage', { code: 401, description: 'Unauthorized' });
    bot.server.receive('rừng');
    await expect(bot.running).rejects.toThrow(/BOT_TOKEN/);
  });

  it('a port that is taken: one sentence', async () => {
    const first = await startServedBot();
    await webhookOf(first);
    const port = Number(new URL(first.url).port);
    const { running } = await startServedBot({ port });
    await expect(running).rejects.toThrow(`PORT: port ${port} is used by another program`);
  });
});

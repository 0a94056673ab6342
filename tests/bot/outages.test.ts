import { setTimeout as pauseFor } from 'node:timers/promises';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { answered } from '../support/fake-assistant.js';
import { runningBot } from '../support/running-bot.js';
import { type Fault, startTelegramServer, type TelegramServer } from '../support/telegram-server.js';

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

const chats = Array.from({ length: 50 }, (_, n) => 1000 + n);
const questions = ['rừng một', 'rừng hai', 'rừng ba'];
const headlines = (chat: number): string[] => server.delivered(chat).map((text) => text.split('\n', 1)[0] ?? '');

/** Each chat asks its questions; they are answered with their own words. */
async function askedByAll(meanwhile: () => void | Promise<void>): Promise<string[][]> {
  runningBot(server, { reply: ({ question }) => answered(question, { headline: question }) });
  for (const question of questions) {
    for (const chat of chats) server.receive(question, { chat });
    await meanwhile();
  }
  await Promise.all(chats.map((chat) => server.deliveries(questions.length, chat)));
  await server.until(() => (server.unconfirmed() === 0 ? true : undefined));
  return chats.map(headlines);
}

const eachOnceInOrder = chats.map(() => questions);

it('50 chats at once are answered, each in the order of its questions', async () => {
  expect(await askedByAll(() => undefined)).toEqual(eachOnceInOrder);
});

it.each<readonly [string, Fault]>([
  ['429 with retry_after 2', { code: 429, description: 'Too Many Requests: retry after 2', retryAfter: 2 }],
  ['500', { code: 500, description: 'Internal Server Error' }],
  ['502', { code: 502, description: 'Bad Gateway' }],
  ['a dropped connection', 'drop'],
])('%s: every question is answered once', async (_name, fault) => {
  for (const method of ['sendMessage', 'sendMessage', 'getUpdates', 'sendChatAction', 'getMe', 'deleteWebhook'] as const) {
    if (method !== 'getMe' || fault === 'drop' || fault.code >= 500) server.failNext(method, fault);
  }
  expect(await askedByAll(() => server.failNext('sendMessage', fault))).toEqual(eachOnceInOrder);
});

it('an outage of the server, longer than any pause: every question is answered once', async () => {
  const outage = async (): Promise<void> => {
    await server.deliveries(1, chats[0]);
    server.outage(400);
    await pauseFor(200);
  };
  expect(await askedByAll(outage)).toEqual(eachOnceInOrder);
});

it('an outage while the bot starts is waited for', async () => {
  server.outage(300);
  runningBot(server);
  server.receive('rừng');
  expect(await server.deliveries(1)).toHaveLength(1);
});

import fc from 'fast-check';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { longestQuestion } from '../../src/assistant/read-ask.js';
import { questionTexts } from '../../src/bot/texts/question-texts.js';
import { runningBot } from '../support/running-bot.js';
import { fuzzedUpdate, longestMessage } from '../support/telegram-fuzz.js';
import { startTelegramServer, type TelegramServer } from '../support/telegram-server.js';

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

const seed = 20_241_120;

/** Every private message gets a chat of its own, so that it can be told which was left without an answer. */
it('10,000 updates with anything in them: no crash, no private question without an answer', { timeout: 120_000 }, async () => {
  const { log, stop, running } = runningBot(server);
  const asking = new Map<number, string>();
  for (const [position, { kind, content }] of fc.sample(fuzzedUpdate, { numRuns: 10_000, seed }).entries()) {
    const message = content as { chat?: { id: number; type: string }; text?: string; via_bot?: unknown };
    if (kind !== 'message' || message.chat?.type !== 'private') {
      server.receiveUpdate(kind, content);
      continue;
    }
    const chat = 100_000 + position;
    server.receiveMessage(
      { ...message, chat: { ...message.chat, id: chat }, from: { id: chat, is_bot: false, first_name: 'An' } },
      { chat },
    );
    if (message.text !== undefined && message.via_bot === undefined && message.text.trim() !== '') asking.set(chat, message.text);
  }
  await server.until(() => (server.unconfirmed() === 0 ? true : undefined));
  await stop();
  await expect(running).resolves.toBeUndefined();
  expect(asking.size).toBeGreaterThan(500);
  expect([...asking].filter(([chat]) => server.answers(chat).length === 0)).toEqual([]);
  const refused = log.lines.filter(
    ({ facts }) => facts['code'] === 400 && !/chat not found|query is too old|thread not found/.test(String(facts['description'])),
  );
  expect(refused).toEqual([]);
  expect(log.lines.filter(({ facts }) => facts['failed'] === 'bot')).toEqual([]);
});

it('messages of 4,096 random characters get the word that they are too long, at once', async () => {
  const { assistant, log } = runningBot(server);
  const texts = [...fc.sample(longestMessage, { numRuns: 20, seed }), 'hộ nghèo? '.repeat(400)];
  const chats = texts.map((text, position) => {
    server.receive(text, { chat: 100_000 + position });
    return 100_000 + position;
  });
  const answers = await Promise.all(chats.map((chat) => server.deliveries(1, chat)));
  expect(answers).toEqual(chats.map(() => [questionTexts.tooLong(longestQuestion)]));
  expect(assistant.asked).toEqual([]);
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

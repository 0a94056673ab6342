import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { texts } from '../../src/bot/texts.js';
import { TienDoError } from '../../src/errors.js';
import { answered } from '../support/fake-assistant.js';
import { runningBot } from '../support/running-bot.js';
import { startTelegramServer, type TelegramServer } from '../support/telegram-server.js';

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

describe('a private chat', () => {
  it('is answered with headline, quote and source, without markup and without previews', async () => {
    const { stop } = runningBot(server);
    server.receive('Trồng bao nhiêu rừng?');
    const { payload } = await server.call('sendMessage');
    await server.deliveries(1);
    await stop();
    expect(payload).toMatchObject({ chat_id: 7, link_preview_options: { is_disabled: true } });
    expect(payload['parse_mode']).toBeUndefined();
    const [text = ''] = server.delivered();
    expect(text).toMatch(/^12,5ha rừng\nNơi: xã Bình Minh · Thời gian: năm 2023\n/);
    expect(text).toContain('“Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023.”');
    expect(text).toMatch(/Bình Minh trồng rừng — Báo Bình Minh, 05\/09\/2023$/);
    expect((await server.call('sendChatAction')).payload).toMatchObject({ chat_id: 7, action: 'typing' });
  });

  it('keeps the earlier question of the same chat, in order, and of no other', async () => {
    const { assistant, stop } = runningBot(server);
    for (const question of ['rừng 1', 'rừng 2', 'rừng 3']) server.receive(question);
    server.receive('rừng khác', { chat: 8 });
    await Promise.all([server.deliveries(3), server.deliveries(1, 8)]);
    await stop();
    expect(assistant.asked.filter(({ question }) => question !== 'rừng khác')).toEqual([
      { question: 'rừng 1' },
      { question: 'rừng 2', context: 'rừng 1' },
      { question: 'rừng 3', context: 'rừng 1\nrừng 2' },
    ]);
    expect(assistant.asked).toContainEqual({ question: 'rừng khác' });
  });

  it('knows /start, /help and /id, and no other command', async () => {
    const { stop } = runningBot(server);
    for (const command of ['/start', '/help', '/id', '/nhay lên']) server.receive(command);
    const [start, help, id, unknown] = await server.deliveries(4);
    await stop();
    expect(start).toContain(texts.greeting(1));
    expect(help).toContain(texts.help);
    expect(id).toBe(texts.yourNumber(7));
    expect(unknown).toBe(texts.unknownCommand('/nhay'));
  });

  it('forgets the earlier question on /start', async () => {
    const { assistant, stop } = runningBot(server);
    for (const text of ['rừng 1', '/start', 'rừng 2']) server.receive(text);
    await server.deliveries(3);
    await stop();
    expect(assistant.asked.at(-1)).toEqual({ question: 'rừng 2' });
  });

  it('is told that pictures are not read', async () => {
    const { stop } = runningBot(server);
    server.receiveMessage({ photo: [{ file_id: 'f', file_unique_id: 'u', width: 1, height: 1 }] });
    expect(await server.deliveries(1)).toEqual([texts.onlyText]);
    await stop();
  });

  it('gets an apology when the answer failed, and the log no word of the question', async () => {
    const { log, stop } = runningBot(server, {
      reply: () => {
        throw new TienDoError('quote-mismatch', { file: 'bai-1.md', start: 0, end: 5 });
      },
    });
    server.receive('câu hỏi riêng tư');
    const [apology = ''] = await server.deliveries(1);
    expect(apology).toMatch(/Mã lỗi: [2-9A-Z]{4}$/);
    await stop();
    expect(log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { facts: { failed: 'assistant', code: 'quote-mismatch', reference: apology.slice(-4) } },
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/riêng tư|test-token/);
  });

  it('is refused when only others are allowed, but may learn its number', async () => {
    const { assistant, stop } = runningBot(server, { allowedChatIds: [8] });
    server.receive('rừng');
    server.receive('/id');
    server.receive('rừng', { chat: 8 });
    const [[refusal, id]] = await Promise.all([server.deliveries(2), server.deliveries(1, 8)]);
    await stop();
    expect([refusal, id]).toEqual([texts.notAllowed, texts.yourNumber(7)]);
    expect(assistant.asked).toHaveLength(1);
  });
});

it('does not speak in groups', async () => {
  const { assistant, stop } = runningBot(server);
  server.receive('rừng', { chat: -5, chatType: 'group' });
  server.receive('rừng', { chat: 8 });
  await server.deliveries(1, 8);
  await stop();
  expect(assistant.asked).toHaveLength(1);
  expect(server.delivered(-5)).toEqual([]);
});

describe('Telegram refuses or is lost', () => {
  it.each([
    [{ code: 429, description: 'Too Many Requests', retryAfter: 0 } as const],
    [{ code: 500, description: 'Internal Server Error' } as const],
    ['drop' as const],
  ])('an answer is sent again after %j', async (fault) => {
    const { log, stop } = runningBot(server);
    server.failNext('sendMessage', fault);
    server.receive('rừng');
    expect(await server.deliveries(1)).toHaveLength(1);
    await stop();
    expect(server.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(2);
    expect(log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('goes on polling after a failure, and is not stopped by a failing "typing…" or a person who blocked it', async () => {
    const { stop } = runningBot(server);
    server.failNext('getUpdates', 'drop');
    server.failNext('sendChatAction', { code: 500, description: 'Internal Server Error' });
    server.failNext('sendMessage', { code: 403, description: 'Forbidden: bot was blocked by the user' });
    server.receive('rừng', { chat: 8 });
    await server.call('sendMessage');
    server.receive('rừng');
    expect(await server.deliveries(1)).toHaveLength(1);
    await stop();
    expect(server.delivered(8)).toEqual([]);
  });

  it('starts although the list of commands was not taken', async () => {
    server.failNext('setMyCommands', { code: 400, description: 'Bad Request' });
    const { stop } = runningBot(server);
    server.receive('rừng');
    expect(await server.deliveries(1)).toHaveLength(1);
    await stop();
  });

  it('ends with one sentence about a wrong token', async () => {
    await expect(runningBot(server, { token: '1:wrong' }).running).rejects.toThrow(/BOT_TOKEN/);
  });

  it('ends with one sentence when another program polls', async () => {
    const { running } = runningBot(server);
    server.failNext('getUpdates', { code: 409, description: 'Conflict: terminated by other getUpdates request' });
    await expect(running).rejects.toThrow(/Another program/);
  });
});

describe('the end', () => {
  it('finishes the answer under way and confirms it, so that it is not given twice', async () => {
    let finish: (answer: Answer) => void = () => undefined;
    const slow = new Promise<Answer>((resolve) => {
      finish = resolve;
    });
    const { stop } = runningBot(server, { reply: () => slow });
    server.receive('rừng');
    await server.call('sendChatAction');
    const stopped = stop();
    finish(answered('rừng'));
    await stopped;
    expect(server.delivered()).toHaveLength(1);
    expect(server.unconfirmed()).toBe(0);
  });

  it('comes at once while nothing happens, and before the bot has started', async () => {
    const { stop } = runningBot(server);
    await server.call('getUpdates');
    await expect(stop()).resolves.toBeUndefined();
    await expect(runningBot(server).stop()).resolves.toBeUndefined();
  });
});

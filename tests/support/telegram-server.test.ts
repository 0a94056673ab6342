import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, GrammyError, HttpError, InputFile } from 'grammy';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startTelegramServer, type TelegramServer } from './telegram-server.js';

let server: TelegramServer;
let api: Api;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
  api = new Api(server.token, { apiRoot: server.url });
  server.receive('xin chào');
});

const description = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'taken',
    (error: unknown) => (error instanceof GrammyError ? error.description : String(error)),
  );

describe('messages', () => {
  it('are sent, edited and deleted, and stand in the chat as they are then', async () => {
    const { message_id: id } = await api.sendMessage(7, 'một');
    await api.editMessageText(7, id, 'hai');
    expect(server.delivered()).toEqual(['hai']);
    expect(await description(api.editMessageText(7, id, 'hai'))).toContain('message is not modified');
    await api.editMessageReplyMarkup(7, id, { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] } });
    expect(server.answers()[0]?.reply_markup?.inline_keyboard).toEqual([[{ text: 'x', callback_data: 'y' }]]);
    await api.deleteMessage(7, id);
    expect(server.delivered()).toEqual([]);
    expect(await description(api.editMessageText(7, id, 'ba'))).toContain('message to edit not found');
    expect(await description(api.deleteMessage(7, id))).toContain('message to delete not found');
  });

  it('reach neither unknown chats nor those that the bot has left', async () => {
    expect(await description(api.sendMessage(99, 'a'))).toContain('chat not found');
    server.receive('a', { chat: -5, chatType: 'group' });
    await api.leaveChat(-5);
    expect(await description(api.sendMessage(-5, 'a'))).toContain('bot is not a member');
    server.membership('kicked');
    expect(await description(api.sendMessage(7, 'a'))).toContain('blocked by the user');
  });

  it('reply to messages and speak in topics that are there', async () => {
    const asked = server.receive('a', { chat: -1005, chatType: 'supergroup', thread: 3 });
    await api.sendMessage(-1005, 'b', { message_thread_id: 3, reply_parameters: { message_id: asked } });
    expect(server.answers(-1005)).toMatchObject([{ message_thread_id: 3, reply_to_message: { message_id: asked } }]);
    expect(await description(api.sendMessage(-1005, 'b', { message_thread_id: 4 }))).toContain('thread not found');
    expect(await description(api.sendMessage(-1005, 'b', { reply_parameters: { message_id: 9 } }))).toContain('replied not found');
    await api.sendMessage(-1005, 'b', { reply_parameters: { message_id: 9, allow_sending_without_reply: true } });
    expect(server.answers(-1005)).toHaveLength(2);
  });
});

describe('files', () => {
  it('come as multipart bodies, byte by byte, and are given back', async () => {
    const bytes = Buffer.from([0, 13, 10, 45, 45, 255, 13, 10]);
    const sent = await api.sendDocument(7, new InputFile(bytes, 'số liệu.csv'), { caption: '123' });
    expect(sent).toMatchObject({ caption: '123', document: { file_name: 'số liệu.csv', file_size: bytes.length } });
    const { file_path: path } = await api.getFile(sent.document.file_id);
    const response = await fetch(`${server.url}/file/bot${server.token}/${path}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    const photo = await api.sendPhoto(7, new InputFile(bytes, 'a.png'));
    await api.sendPhoto(7, photo.photo[0]?.file_id ?? '');
    await api.sendMediaGroup(
      7,
      [1, 2].map(() => ({ type: 'photo', media: new InputFile(bytes) })),
    );
    expect(server.answers()).toHaveLength(5);
    expect(await description(api.sendPhoto(7, 'unknown'))).toContain('no photo');
    expect(await description(api.sendPhoto(7, new InputFile(bytes), { caption: 'a'.repeat(1025) }))).toContain('caption is too long');
  });
});

describe('queries', () => {
  it('are answered once', async () => {
    await api.sendMessage(7, 'a', { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] } });
    const query = server.press(server.answers()[0]?.message_id ?? 0, 'y');
    await api.answerCallbackQuery(query, { text: 'xong' });
    expect(await server.queryAnswer(query)).toMatchObject({ text: 'xong' });
    expect(await description(api.answerCallbackQuery(query))).toContain('query is too old');
    expect(() => server.press(server.answers()[0]?.message_id ?? 0, 'z')).toThrow(/no button/);
  });

  it('inline take at most 50 results with names of their own', async () => {
    const result = (id: string) => ({ type: 'article', id, title: 'a', input_message_content: { message_text: 'a' } }) as const;
    const many = Array.from({ length: 51 }, (_, n) => result(String(n)));
    expect(await description(api.answerInlineQuery(server.inline('a'), many))).toContain('RESULTS_TOO_MUCH');
    expect(await description(api.answerInlineQuery(server.inline('a'), [result('1'), result('1')]))).toContain('RESULT_ID_DUPLICATE');
    expect(await description(api.answerInlineQuery(server.inline('a'), many.slice(1)))).toBe('taken');
  });
});

describe('what goes wrong', () => {
  it('is a refusal with its hints, a dropped connection, or an outage', async () => {
    server.failNext('getMe', { code: 429, description: 'Too Many Requests', retryAfter: 2 }, 'drop');
    await expect(api.getMe()).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 2 } });
    await expect(api.getMe()).rejects.toThrow(HttpError);
    server.outage(100);
    await expect(api.getMe()).rejects.toThrow(HttpError);
    await expect(new Api('1:wrong', { apiRoot: server.url }).getMe()).rejects.toMatchObject({ error_code: 401 });
    expect(await description(api.raw.getStarTransactions({}))).not.toBe('taken');
  });

  it('a group that has become a supergroup tells its new number', async () => {
    server.receive('a', { chat: -5, chatType: 'group' });
    server.migrate(-5, -1005);
    await expect(api.sendMessage(-5, 'a')).rejects.toMatchObject({ parameters: { migrate_to_chat_id: -1005 } });
    expect(await description(api.sendMessage(-1005, 'a'))).toBe('taken');
  });
});

describe('updates', () => {
  it('wait for polls until they are confirmed, and only the kinds that are wanted', async () => {
    const [first] = await api.getUpdates({ allowed_updates: ['message'] });
    expect(first?.message?.text).toBe('xin chào');
    server.membership('member', { chat: -5, chatType: 'group' });
    expect(await api.getUpdates()).toHaveLength(1);
    expect(await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 })).toEqual([]);
    expect(server.unconfirmed()).toBe(0);
  });

  it('are posted to a webhook with its secret until it takes them, and then not polled', async () => {
    const taken: unknown[] = [];
    let refusals = 2;
    const hook = createServer((request, response) => {
      refusals -= 1;
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (refusals < 0) taken.push(request.headers['x-telegram-bot-api-secret-token'], JSON.parse(Buffer.concat(chunks).toString()));
        response.writeHead(refusals < 0 ? 200 : 500).end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void hook.close());
    await api.setWebhook(`http://127.0.0.1:${(hook.address() as AddressInfo).port}/x`, { secret_token: 's' });
    await expect.poll(() => server.unconfirmed()).toBe(0);
    expect(taken).toMatchObject(['s', { message: { text: 'xin chào' } }]);
    await expect(api.getUpdates()).rejects.toMatchObject({ error_code: 409 });
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });
});

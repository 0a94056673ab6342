import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { commandsOf, commandTexts } from '../../../src/bot/texts/command-texts.js';
import { texts } from '../../../src/bot/texts.js';
import { fakeAssistant, fakeExample } from '../../support/fake-assistant.js';
import { runningBot } from '../../support/running-bot.js';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

describe('/start and /help', () => {
  it.each(['/start', '/help', '/start inline'])('%s shows examples that ask themselves', async (command) => {
    runningBot(server);
    server.receive(command);
    const [welcome] = await server.deliveries(1);
    expect(welcome).toContain(`${texts.examplesLeadIn}\n• ${fakeExample}`);
    const [message] = server.answers();
    const [button] = message?.reply_markup?.inline_keyboard.flat() ?? [];
    expect(button?.['text']).toBe(fakeExample);
    await server.queryAnswer(server.press(message?.message_id ?? 0, String(button?.['callback_data'])));
    expect(server.delivered()[1]).toMatch(/^12,5ha rừng\n/);
  });

  it('do without examples when the corpus answers none', async () => {
    runningBot(server, { assistant: fakeAssistant(undefined, { exampleQuestions: async () => [] }) });
    server.receive('/start');
    expect((await server.deliveries(1))[0]).toMatch(new RegExp(`${texts.noExamples}$`));
    expect(server.answers()[0]?.reply_markup).toBeUndefined();
  });

  it('list the commands that the person has there', async () => {
    runningBot(server, { adminIds: [9] });
    server.receive('/help');
    server.receive('/help', { chat: 9 });
    server.receive('/help', { chat: -5, chatType: 'group' });
    const helps = await Promise.all([server.deliveries(1), server.deliveries(1, 9), server.deliveries(1, -5)]);
    expect(helps.map(([help]) => /\/reload/.test(help ?? ''))).toEqual([false, true, false]);
    expect(helps.map(([help]) => /\/start/.test(help ?? ''))).toEqual([true, true, false]);
    expect(helps.every(([help]) => help?.includes('/hoi'))).toBe(true);
  });
});

describe('the menus of commands', () => {
  it('are set for private chats, groups and each administrator, one that fails or not', async () => {
    server.failNext('setMyCommands', { code: 400, description: 'Bad Request: chat not found' });
    runningBot(server, { adminIds: [9] });
    await server.until(() => (server.commands.size === 2 ? true : undefined));
    const menus = [...server.commands.entries()].map(([scope, commands]) => [JSON.parse(scope).type, commands]);
    const shown = (scope: 'group' | 'administrator') =>
      commandsOf(scope).map(({ command, meaning }) => ({ command, description: meaning }));
    expect(menus).toEqual([
      ['all_group_chats', shown('group')],
      ['chat', shown('administrator')],
    ]);
  });

  it('are what Telegram takes', () => {
    for (const { command, meaning } of commandTexts) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(meaning.length).toBeLessThanOrEqual(256);
    }
    expect(new Set(commandTexts.map(({ command }) => command)).size).toBe(commandTexts.length);
  });
});

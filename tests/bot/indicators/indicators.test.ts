import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { indicatorTexts } from '../../../src/bot/texts/indicator-texts.js';
import type { StoredArticle } from '../../../src/library/library.js';
import { fakeAssistant } from '../../support/fake-assistant.js';
import { memoryLog } from '../../support/memory-log.js';
import { type RunningBotSettings, runningBot } from '../../support/running-bot.js';
import type { ChatMessage } from '../../support/telegram-chats.js';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';
import { villageArticle, villageKnowledge } from './village-figures.js';

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

function start(article?: StoredArticle, given: RunningBotSettings = {}) {
  return runningBot(server, { assistant: fakeAssistant(undefined, villageKnowledge(article)), ...given });
}

function buttonsOf(message: ChatMessage | undefined): { text: string; data: string }[] {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.map((button) => ({ text: String(button['text']), data: String(button['callback_data']) }));
}

async function press(message: ChatMessage | undefined, text: string): Promise<Readonly<Record<string, unknown>>> {
  const button = buttonsOf(message).find((one) => one.text === text);
  if (message === undefined || button === undefined) throw new Error(`there is no button ${text}`);
  return server.queryAnswer(server.press(message.message_id, button.data));
}

describe('/chitieu', () => {
  it('shows a row an indicator with bar, period and source, then the picture with the sources', async () => {
    start();
    server.receive('/chitieu hoa loi');
    await server.deliveries(2);
    const [list, picture] = server.answers();
    expect(list?.text).toMatch(/^Chỉ tiêu của xã Hòa Lợi\n1–8 trên \d+ chỉ tiêu, mới nhất trước\n\n• /);
    expect(list?.text).toMatch(/\n• .*834 lao động.* ▓▓▓▓░ 64,3% \[1\]\n/);
    expect(list?.text).toMatch(/\n\nNguồn:\n\[1\] Hòa Lợi năm 2023 — Báo Hòa Lợi, 30\/12\/2023$/);
    expect(picture?.['photo']).toBeDefined();
    expect(picture?.caption).toBe(
      `${indicatorTexts.chart.targetTitle}\nXã Hòa Lợi\n\nNguồn:\n[1] Hòa Lợi năm 2023 — Báo Hòa Lợi, 30/12/2023`,
    );
    expect(picture?.caption_entities).toContainEqual(expect.objectContaining({ type: 'text_link', length: 'Hòa Lợi năm 2023'.length }));
  });

  it('turns the pages in place', async () => {
    start();
    server.receive('/chitieu xã Hòa Lợi');
    await server.deliveries(2);
    await press(server.answers()[0], '›');
    expect(server.answers()).toHaveLength(2);
    expect(server.answers()[0]?.text).toMatch(/\n9–\d+ trên /);
    await press(server.answers()[0], '‹');
    expect(server.answers()[0]?.text).toMatch(/\n1–8 trên /);
  });

  it('offers the places when none is named; a press shows one', async () => {
    start();
    server.receive('/chitieu');
    await server.deliveries(1);
    expect(buttonsOf(server.answers()[0]).map(({ text }) => text)).toEqual(['Xã Hòa Lợi', 'Xã Hòa An']);
    await press(server.answers()[0], 'Xã Hòa Lợi');
    await server.deliveries(3);
    expect(server.answers()[1]?.text).toMatch(/^Chỉ tiêu của xã Hòa Lợi\n/);
  });

  it('offers the nearest names for one that is not known', async () => {
    start();
    server.receive('/chitieu Hòa Lơ');
    await server.deliveries(1);
    expect(server.answers()[0]?.text).toContain(indicatorTexts.unknownPlace('Hòa Lơ'));
    expect(buttonsOf(server.answers()[0]).map(({ text }) => text)).toEqual(['Xã Hòa Lợi']);
  });

  it('answers in a group by replies', async () => {
    start();
    const asking = server.receive('/chitieu@tien_do_test_bot Hòa Lợi', { chat: -5, chatType: 'group' });
    await server.deliveries(2, -5);
    expect(server.answers(-5).map(({ reply_to_message: to }) => to?.message_id)).toEqual([asking, asking]);
  });

  it.each([400, 413])('stands without the picture when Telegram refuses it with %i', async (code) => {
    const log = memoryLog();
    start(undefined, { log });
    server.failNext('sendPhoto', { code, description: 'Bad Request: PHOTO_INVALID' });
    server.receive('/chitieu Hòa Lợi');
    await server.call('sendPhoto');
    server.receive('/chitieu');
    await server.deliveries(2);
    expect(server.answers().map((message) => message['photo'])).toEqual([undefined, undefined]);
    expect(log.lines.map(({ message }) => message)).toContain('a chart was not sent');
  });

  it.each([
    ['is told to wait', { code: 429, description: 'Too Many Requests', retryAfter: 0 }],
    ['a server of Telegram fails', { code: 500, description: 'Internal Server Error' }],
  ])('sends the picture again when it %s', async (_why, fault) => {
    start();
    server.failNext('sendPhoto', fault);
    server.receive('/chitieu Hòa Lợi');
    await server.deliveries(2);
    expect(server.answers()[1]?.['photo']).toBeDefined();
    expect(server.calls.filter(({ method }) => method === 'sendPhoto')).toHaveLength(2);
  });

  it('stands without a picture that could not be drawn', async () => {
    const broken = { draw: () => Promise.reject(new Error('no ink')) };
    start(undefined, { charts: broken });
    server.receive('/chitieu Hòa Lợi');
    server.receive('/chitieu Hòa Lợi');
    await server.deliveries(2);
    expect(server.answers().every(({ text }) => text?.startsWith('Chỉ tiêu của') === true)).toBe(true);
  });

  it('says so when nothing is known, or the articles have changed meanwhile', async () => {
    const article = villageArticle();
    const stale = { ...villageKnowledge(article), article: async () => ({ ...article, text: `Mới. ${article.text}` }) };
    runningBot(server, { assistant: fakeAssistant(undefined, stale) });
    server.receive('/chitieu Hòa Lợi');
    expect(await server.deliveries(1)).toEqual([indicatorTexts.none('xã Hòa Lợi')]);
  });
});

import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../../src/answering/answer.js';
import { indicatorTexts } from '../../../src/bot/texts/indicator-texts.js';
import { answered, fakeAssistant, fakeFigure } from '../../support/fake-assistant.js';
import { runningBot } from '../../support/running-bot.js';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';
import { villageKnowledge } from './village-figures.js';

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

/** An answer that sets two villages side by side. */
function compared(question: string): Answer {
  const points = [
    { label: 'xã Bình Minh', value: 12.5, text: '12,5ha', citation: 1 },
    { label: 'xã Hòa Lợi', value: 6, text: '6 ha', citation: 1 },
  ];
  const answer = answered(question);
  const quotes = answer.quotes.map((quote) => ({ ...quote, highlights: [{ start: fakeFigure.start, end: fakeFigure.end }] }));
  return { ...answer, quotes, series: { by: 'place', unit: 'ha', points } };
}

function start() {
  const assistant = fakeAssistant(({ question }) => compared(question), villageKnowledge());
  runningBot(server, { assistant });
  return { assistant };
}

describe('/sosanh', () => {
  it.each([
    ['Bình Minh, Hòa Lợi, rừng trồng mới', 'so sánh rừng trồng mới của Bình Minh và Hòa Lợi'],
    ['Bình Minh, Hòa Lợi rừng trồng mới', 'so sánh rừng trồng mới của Bình Minh và Hòa Lợi'],
    ['binh minh va xã hoa loi rung trong moi', 'so sánh rung trong moi của binh minh và xã hoa loi'],
    ['số hộ nghèo của Bình Minh và Hòa Lợi', 'so sánh số hộ nghèo của Bình Minh và Hòa Lợi'],
  ])('asks “%s” as a question', async (typed, question) => {
    const { assistant } = start();
    server.receive(`/sosanh ${typed}`);
    await server.deliveries(2);
    expect(assistant.asked).toEqual([{ question }]);
  });

  it.each(['', 'Bình Minh', 'Bình Minh, Hòa Lợi', 'Bình Minh và Hòa Lợi'])('says how when something is missing: “%s”', async (typed) => {
    const { assistant } = start();
    server.receive(`/sosanh ${typed}`);
    const [text] = await server.deliveries(1);
    expect(text).toContain(indicatorTexts.compare.howTo);
    expect(text).toContain('/sosanh xã Hòa Lợi, xã Hòa An, ');
    expect(assistant.asked).toEqual([]);
  });
});

describe('an answer that compares', () => {
  it('comes with a picture behind the text, with title and source', async () => {
    start();
    server.receive('So sánh rừng của hai xã');
    await server.deliveries(2);
    const [text, picture] = server.answers();
    expect(text?.text).toContain('xã Bình Minh: 12,5ha');
    expect(picture?.['photo']).toBeDefined();
    expect(picture?.caption).toMatch(/^Trồng mới\n.*\n\nNguồn:\n\[1\] Bình Minh trồng rừng — Báo Bình Minh, 05\/09\/2023$/s);
  });

  it('stands alone when the picture is refused', async () => {
    start();
    server.failNext('sendPhoto', { code: 400, description: 'Bad Request: IMAGE_PROCESS_FAILED' });
    server.receive('So sánh rừng của hai xã');
    server.receive('/help');
    await server.deliveries(2);
    expect(server.answers().map((message) => message['photo'])).toEqual([undefined, undefined]);
  });

  it('has the picture as a reply in a group', async () => {
    start();
    const asking = server.receive('/hoi so sánh rừng của hai xã', { chat: -5, chatType: 'group' });
    await server.deliveries(2, -5);
    expect(server.answers(-5)[1]).toMatchObject({ reply_to_message: { message_id: asking } });
  });

  it('has a new picture after the question was corrected, and the old one is gone', async () => {
    start();
    const asking = server.receive('So sánh rừng của hai xã');
    await server.deliveries(2);
    const [, old] = server.answers();
    server.edit(asking, 'So sánh rừng của hai xã năm 2023');
    await server.call('sendPhoto', 2);
    const now = await server.until(() => (server.answers().length === 2 ? server.answers() : undefined));
    expect(now.map(({ message_id: id }) => id)).not.toContain(old?.message_id);
    expect(now[1]?.['photo']).toBeDefined();
  });
});

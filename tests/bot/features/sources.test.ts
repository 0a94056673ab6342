import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleCard, Assistant } from '../../../src/assistant.js';
import { answerTexts } from '../../../src/bot/texts/answer-texts.js';
import { fakeAssistant, fakeCard } from '../../support/fake-assistant.js';
import { runningBot } from '../../support/running-bot.js';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';

const cards = Array.from(
  { length: 11 },
  (_, at): ArticleCard => ({
    ...fakeCard,
    title: `Bài ${at + 1}`,
    url: at === 0 ? 'https://a.vn/1' : null,
    kind: at === 1 ? 'digest' : 'article',
  }),
);
const newest: Assistant['newest'] = async (from, count) => ({ total: cards.length, articles: cards.slice(from, from + count) });

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

describe('/nguon', () => {
  it('lists the articles, eight a page, linked where they have an address', async () => {
    runningBot(server, { assistant: fakeAssistant(undefined, { newest }) });
    server.receive('/nguon');
    const [first] = await server.deliveries(1);
    expect(first?.split('\n\n')).toEqual([
      answerTexts.sourcesTitle('11'),
      '1. Bài 1 — Báo Bình Minh, 05/09/2023 · 2 số liệu',
      '2. Bài 2 — Báo Bình Minh, 05/09/2023 (bản tóm lược) · 2 số liệu',
      ...[3, 4, 5, 6, 7, 8].map((at) => `${at}. Bài ${at} — Báo Bình Minh, 05/09/2023 · 2 số liệu`),
    ]);
    const { payload } = await server.call('sendMessage');
    expect(payload['entities']).toContainEqual(
      expect.objectContaining({ type: 'text_link', url: 'https://a.vn/1', length: 'Bài 1'.length }),
    );
  });

  it('turns pages in place', async () => {
    runningBot(server, { assistant: fakeAssistant(undefined, { newest }) });
    server.receive('/nguon');
    await server.deliveries(1);
    const [message] = server.answers();
    await server.queryAnswer(server.press(message?.message_id ?? 0, 'sources:1'));
    expect(server.delivered()).toEqual([expect.stringMatching(/\n\n11\. Bài 11 — [^\n]*$/)]);
  });

  it('answers in a group by a reply', async () => {
    runningBot(server, { assistant: fakeAssistant(undefined, { newest }) });
    const asking = server.receive('/nguon@tien_do_test_bot', { chat: -5, chatType: 'group' });
    await server.deliveries(1, -5);
    expect(server.answers(-5)[0]?.reply_to_message?.message_id).toBe(asking);
  });

  it('says so when there are none', async () => {
    runningBot(server, { assistant: fakeAssistant(undefined, { newest: async () => ({ total: 0, articles: [] }) }) });
    server.receive('/nguon');
    expect(await server.deliveries(1)).toEqual([answerTexts.noSources]);
  });
});

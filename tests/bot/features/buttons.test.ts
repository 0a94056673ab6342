import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Assistant } from '../../../src/assistant.js';
import type { BotState } from '../../../src/bot/state/bot-state.js';
import { answerTexts } from '../../../src/bot/texts/answer-texts.js';
import type { StoredArticle } from '../../../src/library/library.js';
import { fakeAssistant, fakeExample, notFound } from '../../support/fake-assistant.js';
import { runningBot } from '../../support/running-bot.js';
import type { ChatMessage } from '../../support/telegram-chats.js';
import { type Sender, startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';
import { reportAnswer, reportedSentence, villageReport } from './village-report.js';

let server: TelegramServer;
let article: StoredArticle | null;

beforeEach(async () => {
  article = villageReport();
  server = await startTelegramServer();
  onTestFinished(server.close);
});

function start(changes: Partial<Assistant> = {}, state?: BotState) {
  const reply = ({ question }: { question: string }) => (question.includes('nghèo') ? reportAnswer(question) : notFound(question));
  const assistant = fakeAssistant(reply, { article: async () => article, ...changes });
  return runningBot(server, state === undefined ? { assistant } : { assistant, state });
}

/** Asks and gives the bot's message. */
async function ask(question: string, from: Partial<Sender> = {}): Promise<ChatMessage> {
  const before = server.answers(from.chat).length;
  server.receive(question, from);
  await server.deliveries(before + 1, from.chat);
  const said = server.answers(from.chat)[before];
  if (said === undefined) throw new Error('the bot said nothing');
  return said;
}

function buttonsOf(message: ChatMessage | undefined): { text: string; data: string }[] {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.map((button) => ({ text: String(button['text']), data: String(button['callback_data']) }));
}

/** Presses the button with the text given; gives what Telegram shows then. */
async function press(
  message: ChatMessage | undefined,
  text: string,
  from: Partial<Sender> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const button = buttonsOf(message).find((one) => one.text === text);
  if (message === undefined || button === undefined) throw new Error(`there is no button ${text}`);
  return server.queryAnswer(server.press(message.message_id, button.data, from));
}

function emphasizedIn({ text = '', entities = [] }: ChatMessage, look: string): string[] {
  const found = entities as readonly { type: string; offset: number; length: number }[];
  return found.filter(({ type }) => type === look).map(({ offset, length }) => text.slice(offset, offset + length));
}

describe('the buttons under an answer', () => {
  it('show the passage with its neighbours, the quoted sentence bold, and the source', async () => {
    start();
    const answer = await ask('Còn bao nhiêu hộ nghèo?');
    await press(answer, 'Xem đoạn gốc');
    const passage = server.answers()[1];
    if (passage === undefined) throw new Error('there is no passage');
    expect(emphasizedIn(passage, 'bold')).toEqual([answerTexts.passageTitle, reportedSentence]);
    expect(emphasizedIn(passage, 'blockquote')[0]).toMatch(
      /^Năm 2023, xã Hòa Lợi .*48 hộ nghèo\. Thu ngân sách .*\n\nẤp 1 trồng mới 3 ha rừng\.$/s,
    );
    expect(emphasizedIn(passage, 'text_link')).toEqual(['Hòa Lợi năm 2023']);
  });

  it('show all figures of the article, eight a page, and turn the pages in place', async () => {
    start();
    const answer = await ask('Còn bao nhiêu hộ nghèo?');
    await press(answer, 'Số liệu khác');
    const total = villageReport().figures.filter(({ parent }) => parent === null).length;
    const pages = Math.ceil(total / 8);
    expect(server.answers()[1]?.text).toContain(answerTexts.figuresTitle(1, 8, total));
    expect(server.answers()[1]?.text).toMatch(/• .*834 lao động.* ▓▓▓▓░ 64,3%\n/);
    expect(buttonsOf(server.answers()[1]).map(({ text }) => text)).toEqual([`1/${pages}`, '›']);
    for (let page = 2; page <= pages; page += 1) await press(server.answers()[1], '›');
    expect(server.answers()).toHaveLength(2);
    expect(server.answers()[1]?.text).toContain(answerTexts.figuresTitle(8 * (pages - 1) + 1, total, total));
    expect(buttonsOf(server.answers()[1]).map(({ text }) => text)).toEqual(['‹', `${pages}/${pages}`]);
    await press(server.answers()[1], '‹');
    expect(buttonsOf(server.answers()[1]).map(({ text }) => text)).toEqual(['‹', `${pages - 1}/${pages}`, '›']);
  });

  it('do nothing where they only show the number of the page', async () => {
    start();
    await press(await ask('Còn bao nhiêu hộ nghèo?'), 'Số liệu khác');
    const shown = server.answers()[1];
    const reply = await press(shown, buttonsOf(shown)[0]?.text ?? '');
    expect(reply['text']).toBeUndefined();
    expect(server.answers()[1]).toEqual(shown);
  });

  it('take an opinion, thank for it, show it and let it be changed', async () => {
    const { state } = start();
    const answer = await ask('Còn bao nhiêu hộ nghèo?');
    const opinions = (): string[] =>
      buttonsOf(server.answers()[0])
        .map(({ text }) => text)
        .slice(-2);
    expect((await press(answer, '👍'))['text']).toBe(answerTexts.thanksGood);
    expect(opinions()).toEqual(['👍 ✓', '👎']);
    expect(state.feedback.worst(5)).toEqual([]);
    expect((await press(server.answers()[0], '👎'))['text']).toBe(answerTexts.thanksBad);
    expect(opinions()).toEqual(['👍', '👎 ✓']);
    expect((await press(server.answers()[0], '👎 ✓'))['text']).toBe(answerTexts.thanksBad);
    expect(state.feedback.worst(5)).toMatchObject([{ pin: { text: reportedSentence, headline: '48 hộ nghèo' }, bad: 1, good: 0 }]);
  });

  it('take the opinions of a group without showing whose they are', async () => {
    const { state } = start();
    const group = { chat: -5, chatType: 'group', user: 8 } as const;
    const answer = await ask('/hoi còn bao nhiêu hộ nghèo?', group);
    await press(answer, '👎', group);
    await press(answer, '👎', { ...group, user: 9 });
    expect(state.feedback.worst(5)).toMatchObject([{ bad: 2 }]);
    expect(buttonsOf(server.answers(-5)[0]).map(({ text }) => text)).toEqual(['Xem đầy đủ', '👍', '👎']);
  });

  it.each([
    ['has changed', (report: StoredArticle) => ({ ...report, text: `Mới. ${report.text}` })],
    ['is gone', () => null],
  ])('say so when the article %s since', async (_how, become) => {
    start();
    const answer = await ask('Còn bao nhiêu hộ nghèo?');
    article = become(villageReport());
    for (const button of ['Xem đoạn gốc', 'Số liệu khác']) {
      expect(await press(answer, button)).toMatchObject({ text: answerTexts.changed, show_alert: true });
    }
    expect(server.answers()).toHaveLength(1);
  });

  it('still know after a restart what they are about', async () => {
    const first = start();
    const answer = await ask('Còn bao nhiêu hộ nghèo?');
    await first.stop();
    start({}, first.state);
    await press(answer, 'Xem đoạn gốc');
    expect(server.answers()[1]?.text).toContain(reportedSentence);
  });

  it.each(['passage:99', 'figures:99', 'figures:99:0', 'good:99', 'ask:99', 'what?', `passage:${'9'.repeat(40)}`])(
    'of another bot, as %s, are told to be old',
    async (data) => {
      start();
      const message = await ask('Còn bao nhiêu hộ nghèo?');
      const stranger = { id: 'x', from: { id: 7, is_bot: false, first_name: 'An' }, chat_instance: '1', message, data };
      server.receiveUpdate('callback_query', stranger);
      const { payload } = await server.call('answerCallbackQuery');
      expect(payload).toMatchObject({ text: answerTexts.buttonTooOld, show_alert: true });
    },
  );

  it('let Telegram stop waiting although something failed', async () => {
    start({
      article: async (file) => {
        if (file === 'hoa-loi.md' && server.answers().length > 0) throw new Error('the disk is gone');
        return article;
      },
    });
    const answer = await ask('Còn bao nhiêu hộ nghèo?');
    expect((await press(answer, 'Xem đoạn gốc'))['text']).toBe(answerTexts.pressFailed);
  });
});

describe('a question that was not answered', () => {
  it('comes with others, which a press asks', async () => {
    const { state } = start({ suggestions: async () => [fakeExample, 'Xã còn bao nhiêu hộ nghèo?'] });
    const answer = await ask('Có bao nhiêu trường học?');
    expect(answer.text).toMatch(/Quý vị có thể hỏi:\n• Xã Bình Minh .*\n• Xã còn bao nhiêu hộ nghèo\?$/s);
    expect(buttonsOf(answer).map(({ text }) => text)).toEqual([fakeExample, 'Xã còn bao nhiêu hộ nghèo?']);
    expect((await press(answer, 'Xã còn bao nhiêu hộ nghèo?'))['text']).toBe('Xã còn bao nhiêu hộ nghèo?');
    expect(server.answers()[1]?.text).toMatch(/^48 hộ nghèo\n/);
    expect(state.followUps.earlier({ chat: 7, user: 7 })).toBe('Xã còn bao nhiêu hộ nghèo?');
  });

  it('comes with others in a group too', async () => {
    start();
    const group = { chat: -5, chatType: 'group' } as const;
    const answer = await ask('/hoi có bao nhiêu trường học?', group);
    expect(buttonsOf(answer).map(({ text }) => text)).toEqual([fakeExample]);
    await press(answer, fakeExample, group);
    expect(server.answers(-5)[1]?.reply_to_message?.message_id).toBe(answer.message_id);
  });

  it('comes with examples when nothing in the articles is near it', async () => {
    const reply = ({ question }: { question: string }) => notFound(question, { reason: 'no-evidence', nearest: [] });
    runningBot(server, { assistant: fakeAssistant(reply, { suggestions: async () => [] }) });
    expect(buttonsOf(await ask('Giá vàng bao nhiêu?')).map(({ text }) => text)).toEqual([fakeExample]);
  });

  it('comes alone when it was no question', async () => {
    runningBot(server, { reply: ({ question }) => notFound(question, { reason: 'unclear', nearest: [], headline: 'Chào quý vị.' }) });
    expect(await ask('xin chào')).toMatchObject({ text: 'Chào quý vị.' });
    expect(buttonsOf(server.answers()[0])).toEqual([]);
  });
});

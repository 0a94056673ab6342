import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Assistant } from '../../../src/assistant.js';
import { answerTexts } from '../../../src/bot/texts/answer-texts.js';
import { sliceOf } from '../../../src/language/span.js';
import { fakeAssistant, notFound } from '../../support/fake-assistant.js';
import { runningBot } from '../../support/running-bot.js';
import { contentRefusal } from '../../support/telegram-checks.js';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';
import { reportAnswer, villageReport } from './village-report.js';

interface Result {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly input_message_content: Readonly<Record<string, unknown>> & { readonly message_text: string };
}

const report = villageReport();

/** The passages of the report, best first. */
const search: Assistant['search'] = async (_question, k) =>
  report.passages
    .map(({ start, end }, at) => ({
      ...{ file: report.file, start, end, text: sliceOf(report.text, { start, end }), score: at < 6 ? 1 : 0.1 },
      explanation: { label: 'fusion', value: 1, parts: [] },
    }))
    .slice(0, k);

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
});

function start(changes: Partial<Assistant> = {}): void {
  const reply = ({ question }: { question: string }) => {
    if (question.includes('nghèo')) return reportAnswer(question);
    return notFound(question, question.includes('vàng') ? { reason: 'out-of-domain', nearest: [] } : {});
  };
  runningBot(server, { assistant: fakeAssistant(reply, { search, article: async () => report, ...changes }) });
}

async function type(query: string): Promise<{ answer: Readonly<Record<string, unknown>>; results: readonly Result[] }> {
  const answer = await server.queryAnswer(server.inline(query));
  return { answer, results: answer['results'] as Result[] };
}

describe('a question behind the bot’s name', () => {
  it('is offered the answer first, whole, with its source, then what is near', async () => {
    start();
    const { answer, results } = await type('Hòa Lợi còn bao nhiêu hộ nghèo?');
    expect(answer).toMatchObject({ cache_time: 30, is_personal: false });
    expect(results).toHaveLength(5);
    expect(results[0]).toMatchObject({ title: '48 hộ nghèo', description: 'Hòa Lợi năm 2023' });
    expect(results[0]?.input_message_content.message_text).toMatch(
      /^48 hộ nghèo\n.*“Đến nay, xã còn 48 hộ nghèo\.” \[1\].*Nguồn: \[1\] Hòa Lợi năm 2023$/s,
    );
    expect(results.slice(1).map(({ title }) => title)[0]).toMatch(/^Năm 2023, xã Hòa Lợi/);
    expect(new Set(results.map(({ id }) => id)).size).toBe(5);
  });

  it('sends messages that Telegram takes, without link previews', async () => {
    start();
    const { results } = await type('Hòa Lợi còn bao nhiêu hộ nghèo?');
    for (const { input_message_content: content } of results) {
      expect(contentRefusal(content)).toBeNull();
      expect(content).toMatchObject({ link_preview_options: { is_disabled: true } });
    }
  });

  it('is offered the nearest when there is no answer', async () => {
    start();
    const { results } = await type('Có bao nhiêu trường học?');
    expect(results[0]).toMatchObject({
      title: expect.stringContaining('12,5ha rừng'),
      description: expect.stringContaining('Bình Minh trồng rừng'),
    });
  });

  it('is led to the bot when nothing is near', async () => {
    start();
    const { answer, results } = await type('giá vàng');
    expect(results).toEqual([]);
    expect(answer).toMatchObject({ button: { text: answerTexts.inline.nothing, start_parameter: 'inline' } });
  });

  it('is shown how to ask while nothing is typed, with examples', async () => {
    start({ exampleQuestions: async () => ['Xã còn bao nhiêu hộ nghèo?'] });
    const { answer, results } = await type(' ');
    expect(answer).toMatchObject({ button: { text: answerTexts.inline.hint } });
    expect(results).toMatchObject([{ title: 'Xã còn bao nhiêu hộ nghèo?', description: '48 hộ nghèo' }]);
  });
});

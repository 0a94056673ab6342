import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/bot/texts.js';
import { TienDoError } from '../../src/errors.js';
import { type Start, start } from '../../src/terminal/start.js';
import { answered, fakeAssistant, fakeExample, fakeOpen, notFound } from '../support/fake-assistant.js';
import { memoryOutput } from '../support/memory-output.js';

async function converse(typed: string, changes: Partial<Start> = {}, assistant = fakeAssistant()) {
  const out = memoryOutput();
  const err = memoryOutput();
  const input = Readable.from([Buffer.from(typed)]);
  const stop = new AbortController().signal;
  const status = await start({ environment: {}, input, out, err, open: fakeOpen(assistant), stop, ...changes });
  return { status, out: out.text(), err: err.text(), assistant };
}

describe('start without a token', () => {
  it('greets with the number of articles, answers each line, and ends at the end of input', async () => {
    const { status, out, assistant } = await converse('Trồng bao nhiêu rừng?\n\nAi là chủ tịch?');
    expect(status).toBe(0);
    expect(out).toContain(texts.greeting(1));
    expect(out).toContain('“Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023.” [1]');
    expect(out).toContain(`Không tìm thấy số liệu cho câu hỏi này.\n\n${texts.nearest}\n“Xã Bình Minh`);
    expect(assistant.asked.slice(-2)).toEqual([
      { question: 'Trồng bao nhiêu rừng?' },
      { question: 'Ai là chủ tịch?', context: 'Trồng bao nhiêu rừng?' },
    ]);
    expect(assistant.closed()).toBe(true);
  });

  it('keeps the question in mind over a word of thanks', async () => {
    const polite = fakeAssistant(({ question }) =>
      question === 'cảm ơn' ? notFound(question, { reason: 'unclear', nearest: [] }) : answered(question),
    );
    const { assistant } = await converse('rừng\ncảm ơn\ncòn năm 2021?\n', {}, polite);
    expect(assistant.asked.at(-1)).toEqual({ question: 'còn năm 2021?', context: 'rừng' });
  });

  it('shows example questions of this corpus, and says so when there are none', async () => {
    expect((await converse('')).out).toContain(`${texts.examplesLeadIn}\n  ${fakeExample}`);
    const mute = fakeAssistant(undefined, { exampleQuestions: async () => [] });
    expect((await converse('', {}, mute)).out).toContain(texts.noExamples);
  });

  it('tells how to bring it to Telegram', async () => {
    const { out } = await converse('');
    expect(out).toContain(texts.howToTelegram);
    expect(texts.howToTelegram).toMatch(/@BotFather[\s\S]*BOT_TOKEN=[\s\S]*npm start/);
  });

  it('knows /help and /thoat, and no other command', async () => {
    const { out, assistant } = await converse('/help\n/nhay\n/thoat\nTrồng rừng?\n');
    expect(out.split(texts.help)).toHaveLength(3);
    expect(out).toContain(texts.unknownCommand('/nhay'));
    expect(out.endsWith(`${texts.goodbye}\n`)).toBe(true);
    expect(assistant.asked.map(({ question }) => question)).not.toContain('Trồng rừng?');
  });

  it('goes on after a question that failed', async () => {
    const shaky = fakeAssistant(({ question }) => {
      if (question === 'hỏng') throw new Error('broken inside');
      return answered(question);
    });
    const { status, out, err } = await converse('hỏng\nrừng\n', {}, shaky);
    expect(status).toBe(0);
    expect(out).toContain(texts.failed);
    expect(out).toContain('12,5ha rừng');
    expect(err).toContain('broken inside');
  });

  it('ends on a signal while it waits for a line', async () => {
    const end = new AbortController();
    const assistant = fakeAssistant(({ question }) => {
      if (question === 'rừng') end.abort();
      return answered(question);
    });
    const input = new PassThrough();
    input.write('rừng\n');
    const { status, out } = await converse('', { input, stop: end.signal }, assistant);
    expect({ status, closed: assistant.closed() }).toEqual({ status: 0, closed: true });
    expect(out).toContain('12,5ha rừng');
  });

  it('does not wait for a library that is being built when the end is asked for', async () => {
    const end = new AbortController();
    const open: Start['open'] = () => {
      end.abort();
      return new Promise(() => undefined);
    };
    expect((await converse('', { open, stop: end.signal })).status).toBe(0);
  });
});

describe('start', () => {
  it('says in one sentence why it cannot', async () => {
    const open: Start['open'] = async () => {
      throw new TienDoError('corpus-empty', { path: 'trong', unreadable: 2 });
    };
    const { status, out, err } = await converse('', { open });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^No readable article in trong \(2 unreadable\)\..*\n$/);
  });

  it('says which variable is wrong', async () => {
    const { status, err } = await converse('', { environment: { BOT_TOKEN: '1:a', ADMIN_IDS: 'An' } });
    expect(status).toBe(1);
    expect(err).toContain('ADMIN_IDS');
  });
});

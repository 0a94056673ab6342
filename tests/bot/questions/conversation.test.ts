import { describe, expect, it } from 'vitest';
import { askFollowing, following, joined } from '../../../src/bot/questions/conversation.js';
import { answered, fakeAssistant, notFound } from '../../support/fake-assistant.js';

describe('joined', () => {
  it('keeps the last four questions, a line each', () => {
    const row = ['một', 'hai\n hai', 'ba', 'bốn', 'năm'].reduce<string | null>((earlier, question) => joined(earlier, question), null);
    expect(row).toBe('hai hai\nba\nbốn\nnăm');
  });

  it('leaves out the oldest when all together are too long', () => {
    const long = 'rừng '.repeat(60).trim();
    expect(joined(joined('một', long), long)).toBe(long);
    expect(joined('một', long)).toBe(`một\n${long}`);
  });
});

describe('following', () => {
  it('adds what was a question, answered or not, and leaves out what was none', () => {
    expect(following(null, 'rừng', answered('rừng'))).toBe('rừng');
    expect(following('rừng', 'hộ', notFound('hộ'))).toBe('rừng\nhộ');
    expect(following('rừng', 'cảm ơn', notFound('cảm ơn', { reason: 'unclear' }))).toBe('rừng');
  });
});

describe('askFollowing', () => {
  it('asks with the earlier questions, or with none', async () => {
    const assistant = fakeAssistant();
    await askFollowing(assistant, 'rừng', null);
    await askFollowing(assistant, 'còn năm 2021?', 'rừng');
    expect(assistant.asked).toEqual([{ question: 'rừng' }, { question: 'còn năm 2021?', context: 'rừng' }]);
  });
});

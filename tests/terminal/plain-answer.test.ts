import { describe, expect, it } from 'vitest';
import { plainAnswer } from '../../src/terminal/plain-answer.js';
import { answered, notFound } from '../support/fake-assistant.js';

describe('plainAnswer', () => {
  it('tells how the question was read, then the notes, before the quote', () => {
    const text = plainAnswer(answered('?', { understood: 'Tôi hiểu là: rừng', notes: ['Bài viết ghi 12, tính ra 13.'] }));
    expect(text).toContain('Thời gian: năm 2023\n\nTôi hiểu là: rừng\nBài viết ghi 12, tính ra 13.\n\n“Xã');
  });

  it('numbers several sources and shows a link below its title', () => {
    const [citation] = answered('?').citations;
    if (citation === undefined) throw new Error('the fake answer has no citation');
    const second = { ...citation, n: 2, kind: 'digest', publisher: null, url: 'https://a.vn/2' } as const;
    const text = plainAnswer(answered('?', { citations: [citation, second] }));
    expect(text.split('\n').slice(-3)).toEqual([
      'Nguồn: [1] Bình Minh trồng rừng — Báo Bình Minh, 05/09/2023',
      '[2] Bình Minh trồng rừng — 05/09/2023 (bản tóm lược)',
      '    https://a.vn/2',
    ]);
  });

  it('leaves out what an article does not give', () => {
    const [citation] = answered('?').citations;
    if (citation === undefined) throw new Error('the fake answer has no citation');
    const text = plainAnswer(answered('?', { citations: [{ ...citation, publisher: null, date: null }] }));
    expect(text.endsWith('Nguồn: [1] Bình Minh trồng rừng')).toBe(true);
  });

  it('names each nearest article once', () => {
    const [near] = notFound('?').nearest;
    if (near === undefined) throw new Error('the fake answer has nothing near');
    const text = plainAnswer(notFound('?', { nearest: [near, near] }));
    expect(text.match(/Nguồn:.*$/s)?.[0]).toBe('Nguồn: [1] Bình Minh trồng rừng — Báo Bình Minh, 05/09/2023');
    expect(text.match(/\[1\]/g)).toHaveLength(3);
  });

  it('is the sentence alone when nothing is near', () => {
    expect(plainAnswer(notFound('?', { nearest: [] }))).toBe('Không tìm thấy số liệu cho câu hỏi này.');
  });

  it('prints the headline bold on a terminal', () => {
    expect(plainAnswer(notFound('?', { nearest: [], headline: 'x' }), { bold: true })).toBe('\u001b[1mx\u001b[22m');
  });
});

import { describe, expect, it } from 'vitest';
import { scoreLines } from '../../../src/bot/admin/score-lines.js';
import { whyText } from '../../../src/bot/admin/why-text.js';
import { adminTexts } from '../../../src/bot/texts/admin-texts.js';
import { fakeCandidate, fakeReasoning } from '../../support/fake-assistant.js';

/** The score of the fake candidate, as its weights make it. */
const tree = scoreLines(fakeCandidate.traits);

describe('whyText', () => {
  it('tells how the question was read, the decision, and what was chosen first with its tree', () => {
    const reasoning = fakeReasoning({ question: 'còn rừg?', context: 'Bình Minh trồng gì?' });
    const other = { ...fakeCandidate, chosen: false, text: '48 hộ' };
    const lines = whyText({ ...reasoning, candidates: [other, fakeCandidate] }).split('\n');
    expect(lines).toEqual([
      'Câu hỏi: còn rừg?',
      'Đã sửa: rừg → rừng',
      'Nối câu: Bình Minh trồng gì?',
      'Lấy từ câu trước: nơi; từ khóa',
      'Loại: số lượng',
      'Hỏi về: rừng',
      'Từ khóa: trồng 0,50',
      'Cách nói khác: ha = héc ta | hecta',
      'Nơi: xã Bình Minh',
      'Thời gian: đến nay (… – 20/11/2024)',
      'Kết luận: trả lời được, tin cậy 90%',
      '',
      'Phương án 1 (được chọn)',
      '12,5ha',
      `“${fakeCandidate.sentence}”`,
      'bai-1.md',
      'khả năng đúng 90%, khớp nơi 100%, khớp thời gian 80%',
      ...tree,
      '',
      'Phương án 2',
      '48 hộ',
      adminTexts.why.sameSentence,
      'khả năng đúng 90%, khớp nơi 100%, khớp thời gian 80%',
      ...tree,
    ]);
  });

  it('tells each value once, with semicolons between numbers that have commas', () => {
    const reasoning = fakeReasoning({ question: 'trồng rừng' });
    const terms = ['trồng', 'rừng'].map((word) => ({ word, weight: 0.5, inherited: false }));
    const told = whyText({ ...reasoning, question: { ...reasoning.question, focus: ['đảng viên', 'đv', 'đv'], terms } });
    expect(told).toContain('\nHỏi về: đảng viên; đv\nTừ khóa: trồng 0,50; rừng 0,50\n');
  });

  it('tells a courtesy, a question without candidates, and each part of a question', () => {
    const reasoning = fakeReasoning({ question: 'xin chào' });
    expect(whyText({ ...reasoning, reply: 'Xin chào!' })).toBe('Câu hỏi: xin chào\nLời xã giao: Xin chào!');
    const decision = { found: false, reason: 'other-period', confidence: 0 } as const;
    const none = { ...reasoning, decision, candidates: [] };
    expect(whyText(none)).toContain('Kết luận: không tìm thấy: chỉ có của thời gian khác\n\nKhông có câu nào để chọn.');
    expect(whyText({ ...none, parts: [none, none] }).match(/^Ý \d\/2$/gm)).toEqual(['Ý 1/2', 'Ý 2/2']);
  });
});

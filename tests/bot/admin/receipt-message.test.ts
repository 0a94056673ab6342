import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexReceipt } from '../../../src/assistant.js';
import { receiptMessage } from '../../../src/bot/admin/receipt-message.js';
import { adminTexts } from '../../../src/bot/texts/admin-texts.js';
import { fakeReceipt } from '../../support/fake-assistant.js';

const nothing: IndexReceipt = { ...fakeReceipt, added: [], unreadable: [] };
const change = {
  file: 'bao-cao.docx',
  indicator: 'Tỷ lệ hộ có nước sạch',
  locality: 'xã An Khánh',
  period: 'năm 2024',
  before: '98%',
  after: '98,38%',
};

describe('receiptMessage', () => {
  it('says what was new, changed, gone, not readable and why', () => {
    const { text } = receiptMessage({
      ...nothing,
      added: ['a.md', 'b.md'],
      changed: ['c.md'],
      same: 12_345,
      gone: ['d.md'],
      unreadable: [
        { file: 'e.txt', line: null, reason: 'not-utf-8', detail: 'byte 7' },
        { file: 'f.jsonl', line: 12, reason: 'broken-json', detail: 'x' },
      ],
      tookMs: 62_000,
    });
    expect(text).toBe(
      [
        'Đã cập nhật kho bài viết (1 phút 2 giây)',
        'Bài mới (2)\n• a.md\n• b.md',
        'Bài thay đổi (1)\n• c.md',
        'Bài đã bỏ (1)\n• d.md',
        'Không đọc được (2)\n• e.txt: bảng mã chữ không nhận ra được\n• f.jsonl, dòng 12: dòng dữ liệu hỏng',
        'Giữ nguyên: 12.345 bài\nĐang dùng: 1 bài, 1 đoạn, 1 số liệu',
      ].join('\n\n'),
    );
  });

  it('shows old and new figures, and both sides of a conflict', () => {
    const { file: _file, before: _before, after: _after, ...measured } = change;
    const { text } = receiptMessage({
      ...nothing,
      figureChanges: [change],
      conflicts: [{ ...measured, locality: null, files: ['moi.md', 'cu.md'], texts: ['97%', '95,2%'] }],
    });
    expect(text).toContain('Số liệu thay đổi (1)\n• Tỷ lệ hộ có nước sạch, xã An Khánh, năm 2024: 98% → 98,38% (bao-cao.docx)');
    expect(text).toContain('• Tỷ lệ hộ có nước sạch, năm 2024: 97% (moi.md) ≠ 95,2% (cu.md)');
  });

  it('names the article that a new one repeats', () => {
    const reprints = [{ file: 'moi.md', original: 'cu.md', title: 'Xã An Khánh cấp nước sạch' }];
    expect(receiptMessage({ ...nothing, reprints }).text).toContain(
      'Bài đăng trùng nhau (1)\n• moi.md: trùng với “Xã An Khánh cấp nước sạch”',
    );
  });

  it('cuts long lists and says how many more there are', () => {
    const { text } = receiptMessage({ ...nothing, added: Array.from({ length: 22 }, (_, at) => `bai-${at}.md`) });
    expect(text).toContain('Bài mới (22)\n• bai-0.md');
    expect(text).toContain('• bai-9.md\n• và 12 bài khác');
    expect(text).not.toContain('bai-10.md');
  });

  it('says that nothing changed, and that a corpus was held back', () => {
    expect(receiptMessage({ ...nothing, built: false }).text).toMatch(new RegExp(`^${adminTexts.reload.unchanged}\n`));
    expect(receiptMessage({ ...nothing, built: false, heldBack: true }).text).toMatch(new RegExp(`^${adminTexts.reload.heldBack}\n`));
  });

  it('fits one message whatever the names are, with headings in bold', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), { maxLength: 40 });
    fc.assert(
      fc.property(names, names, (added, gone) => {
        const figureChanges = gone.map((name) => ({ ...change, file: name, indicator: name }));
        const { text, entities } = receiptMessage({ ...nothing, added, gone, figureChanges });
        expect(text.length).toBeLessThanOrEqual(4096);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(entities.every(({ offset, length }) => offset >= 0 && length > 0 && offset + length <= text.length)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { findPersonNames } from '../../../src/answering/words/person-names.js';

const names = (text: string): string[] =>
  findPersonNames(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('names of people', () => {
  test('behind a form of address', () => {
    expect(names('Đồng chí Thạch Sô Phia – Bí thư Đảng ủy xã chủ trì.')).toEqual(['Thạch Sô Phia']);
    expect(names('do đồng chí Rcom H’Liên làm trưởng đoàn')).not.toEqual([]);
  });

  test('behind an office', () => {
    expect(names('Phó Chủ tịch UBND huyện Lê Thị Bích Hạnh phát biểu.')).toEqual(['Lê Thị Bích Hạnh']);
  });

  test('an office or a body is no name', () => {
    expect(names('Ban Thường vụ Huyện ủy và Hội đồng nhân dân huyện Châu Thành')).toEqual([]);
    expect(names('Đoàn Thanh niên phối hợp tổ chức')).toEqual([]);
    expect(names('bầu chức danh Phó Chủ tịch đối với ông Tạ Văn Lẫm')).toEqual(['Tạ Văn Lẫm']);
    expect(names('Kính gửi đồng chí CHỦ TỊCH UBND XÃ')).toEqual([]);
    expect(names('ông Bí Thư Đảng Ủy xã dự họp')).toEqual([]);
  });
});

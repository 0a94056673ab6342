import { describe, expect, it } from 'vitest';
import { stripAccents } from '../../src/language/fold.js';
import { findSynonyms, synonymsOf } from '../../src/language/synonyms.js';
import { synonymGroups } from '../../src/language/vocabulary/synonyms.js';

describe('synonyms', () => {
  it.each([
    ['vào Đảng', 'kết nạp đảng viên'],
    ['chích ngừa', 'tiêm vắc xin'],
    ['làm ra bao nhiêu tiền', 'giá trị sản xuất'],
    ['kiếm chỗ làm', 'giải quyết việc làm'],
    ['tiền nong', 'ngân sách'],
    ['giấy tờ', 'hồ sơ thủ tục'],
    ['dẫn đầu', 'trưởng đoàn'],
    ['công ty', 'doanh nghiệp'],
    ['dân', 'nhân dân'],
    ['ghé chơi', 'tham quan'],
    ['đi làm nước ngoài', 'xuất khẩu lao động'],
    ['học trò', 'học sinh'],
    ['nhà nghèo', 'hộ nghèo'],
  ])('%s: %s', (phrase, official) => {
    expect(synonymsOf(phrase)).toContain(official);
    expect(synonymsOf(phrase)).not.toContain(phrase);
  });

  it('knows no other word for an unknown one', () => {
    expect(synonymsOf('bầu trời')).toEqual([]);
  });

  it('finds the longest phrases of a question with their places', () => {
    const text = 'Xã lo tiền nong, giấy tờ ra sao?';
    const found = findSynonyms(text);
    expect(found.map((mention) => mention.phrase)).toEqual(['tiền nong', 'giấy tờ']);
    for (const mention of found) expect(text.slice(mention.start, mention.end)).toBe(mention.phrase);
  });

  it('reads a question without accents, but no single syllable of it', () => {
    expect(findSynonyms('dan o day co bao nhieu ho so nha ngheo').map((mention) => mention.phrase)).toEqual(['ho so', 'nha ngheo']);
  });

  it.each(synonymGroups)('%s and its group', (...group) => {
    expect(group.length).toBeGreaterThan(1);
    for (const phrase of group) {
      expect(findSynonyms(`hỏi ${phrase}`).map((mention) => mention.phrase)).toEqual([phrase]);
      for (const other of group) {
        if (other !== phrase) expect(stripAccents(other) === stripAccents(phrase) || synonymsOf(phrase).includes(other)).toBe(true);
      }
    }
  });

  it('has at least 120 groups', () => {
    expect(synonymGroups.length).toBeGreaterThanOrEqual(120);
  });
});

import { describe, expect, it } from 'vitest';
import { parsePlaceMergers } from '../../src/articles/readers/places-file.js';
import type { PlaceMerger } from '../../src/language/place-merger.js';
import { answering } from '../support/small-answering.js';

const [month, day] = ['07', '01'];

function mergers(...entries: string[]): PlaceMerger[] {
  const read = parsePlaceMergers(entries.map((entry) => `- {${entry}}`).join('\n'));
  if (!Array.isArray(read)) throw new Error(read.problem);
  return read;
}

function article(place: string, date: string, text: string): string {
  return `---\ntitle: Tin ${place}\ndate: ${date}\nplace: ${place}\n---\n\n${text}\n`;
}

const articles = {
  'tan-an.md': article(
    'xã Tân An, huyện Sông Trà',
    '2023-12-20',
    'Năm 2023, xã Tân An có 88 hộ nghèo. Chủ tịch UBND xã là ông Lê Văn Tám.',
  ),
  'tan-binh.md': article(
    'xã Tân Bình, huyện Sông Trà',
    '2024-10-02',
    'Từ ngày 01/7/2024, xã Tân Bình được thành lập từ xã Tân An và xã Tân Lộc. Năm 2024, xã có 152 hộ nghèo và thu ngân sách 4,8 tỷ đồng. Bí thư Đảng ủy xã là bà Trần Thị Sáu.',
  ),
};
const known = mergers(
  `old: Tân An, level: xã, parent: huyện Sông Trà, new: xã Tân Bình, since: 2024-${month}-${day}`,
  `old: Tân Lộc, level: xã, parent: huyện Sông Trà, new: xã Tân Bình, since: 2024-${month}-${day}`,
);
const line = 'Xã Tân An nay thuộc xã Tân Bình (từ 1/7/2024).';
const ask = await answering(articles, known);

describe('a question about a place that was merged', () => {
  it('is answered by its own articles, with a line that says what it belongs to now', async () => {
    const answer = await ask('Năm 2023 xã Tân An có bao nhiêu hộ nghèo?');
    expect([answer.status, answer.headline, answer.notes]).toEqual(['answered', expect.stringContaining('88 hộ'), [line]]);
  });

  it.each(['Năm 2024 xã Tân An có bao nhiêu hộ nghèo?', 'nam 2024 xa tan an co bao nhieu ho ngheo'])(
    'never gets the figure of the whole, which comes nearest: %s',
    async (question) => {
      const answer = await ask(question);
      expect([answer.status, answer.reason]).toEqual(['not_found', 'other-locality']);
      expect(answer.nearest.map(({ file, quote }) => [file, quote.text])).toEqual([['tan-binh.md', expect.stringContaining('152 hộ')]]);
      expect(answer.notes).toEqual([`${line} Nội dung gần nhất dưới đây là của xã Tân Bình, không phải của riêng xã Tân An.`]);
    },
  );

  it('never gets a name of the whole', async () => {
    const answer = await ask('Bí thư Đảng ủy xã Tân An là ai?');
    expect([answer.status, answer.nearest[0]?.file]).toEqual(['not_found', 'tan-binh.md']);
  });

  it('finds the whole even when no article names the place', async () => {
    const { 'tan-binh.md': whole } = articles;
    const alone = await answering({ 'tan-binh.md': whole.replace(' từ xã Tân An và xã Tân Lộc', '') }, known);
    const answer = await alone('Năm 2024 xã Tân Lộc thu ngân sách bao nhiêu?');
    expect([answer.reason, answer.nearest[0]?.file]).toEqual(['other-locality', 'tan-binh.md']);
  });

  it('says nothing of it when weather is asked for, or before the day came', async () => {
    expect((await ask('Thời tiết xã Tân An hôm nay thế nào?')).notes).toEqual([]);
    const later = await answering(articles, mergers('old: Tân An, level: xã, new: xã Tân Bình, since: 2030-01-01'));
    expect((await later('Năm 2023 xã Tân An có bao nhiêu hộ nghèo?')).notes).toEqual([]);
  });

  it('says nothing of a namesake in another district', async () => {
    const other = article('xã Tân An, huyện Núi Cao', '2023-12-20', 'Năm 2023, xã Tân An có 31 hộ nghèo.');
    const answer = await (await answering({ 'khac.md': other }, known))('Năm 2023 xã Tân An có bao nhiêu hộ nghèo?');
    expect([answer.headline, answer.notes]).toEqual([expect.stringContaining('31 hộ'), []]);
    const asked = await ask('Năm 2024 xã Tân An, huyện Núi Cao có bao nhiêu hộ nghèo?');
    expect([asked.status, asked.notes]).toEqual(['not_found', []]);
  });
});

describe('a question about a place that others became parts of', () => {
  it('is answered by its own articles, without further words', async () => {
    const answer = await ask('Năm 2024 xã Tân Bình có bao nhiêu hộ nghèo?');
    expect([answer.headline, answer.notes]).toEqual([expect.stringContaining('152 hộ'), []]);
  });

  it('never gets the figure of a part, which comes nearest', async () => {
    const answer = await ask('Năm 2023 xã Tân Bình có bao nhiêu hộ nghèo?');
    expect([answer.status, answer.nearest[0]?.file]).toEqual(['not_found', 'tan-an.md']);
    expect(answer.notes).toEqual([`${line} Nội dung gần nhất dưới đây là của xã Tân An, không phải của cả xã Tân Bình.`]);
  });

  it('tells each step of two mergers', async () => {
    const twice = [...known, ...mergers('old: Tân Bình, level: xã, new: phường Tân Phú, since: 2024-09-01')];
    const answer = await (await answering(articles, twice))('Năm 2023 xã Tân An có bao nhiêu hộ nghèo?');
    expect(answer.notes).toEqual([line, 'Xã Tân Bình nay thuộc phường Tân Phú (từ 1/9/2024).']);
  });

  it('does not take the name of a thing for the place that a merger made', async () => {
    const lake = 'Huyện Sông Trà năm 2023 đạt kết quả tốt: khu du lịch hồ Bàu Sen hiện có 4 dự án đăng ký, huyện còn 12 dự án khác.';
    const merger = mergers(`old: Tân Lộc, level: xã, parent: huyện Sông Trà, new: xã Bàu Sen, since: 2024-${month}-${day}`);
    const askOfLake = await answering({ 'song-tra.md': article('huyện Sông Trà', '2023-12-20', lake) }, merger);
    expect((await askOfLake('Khu du lịch hồ Bàu Sen có mấy dự án đăng ký?')).headline).toContain('4 dự án');
    expect((await askOfLake('Xã Bàu Sen có mấy dự án đăng ký?')).status).toBe('not_found');
  });
});

import { describe, expect, it } from 'vitest';
import { bareByline, labelledByline } from '../../src/articles/byline.js';
import { bylineWords } from '../../src/articles/byline-words.js';
import { isCaption } from '../../src/articles/caption.js';
import { captionWords } from '../../src/articles/caption-words.js';
import { furnitureOf } from '../../src/articles/furniture.js';
import { lineAt } from '../../src/articles/line.js';
import { pageWords } from '../../src/articles/page-words.js';
import { publicationOf } from '../../src/articles/publication.js';

const line = (text: string) => lineAt(text, { start: 0, end: text.length }, true);

describe('the word tables', () => {
  it('hold each phrase once, in lower case', () => {
    const phrases = [pageWords, captionWords, bylineWords].flatMap((table) => Object.values(table).flat());
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at || phrase !== phrase.toLowerCase().normalize('NFC'))).toEqual([]);
  });

  it.each(pageWords.furniture)('know the button "%s"', (phrase) => {
    expect(furnitureOf(line(phrase))).toBe('furniture');
    expect(furnitureOf(line(`• ${phrase.toUpperCase()}: 1,234`))).toBe('furniture');
  });

  it.each(pageWords.menu)('know the menu entry "%s"', (phrase) => {
    expect(furnitureOf(line(phrase))).toBe('menu');
  });

  it.each(pageWords.terminal)('know what follows an article: "%s"', (phrase) => {
    expect(furnitureOf(line(`${phrase}:`))).toBe('terminal');
  });

  it.each(pageWords.link)('know the link "%s"', (phrase) => {
    expect(furnitureOf(line(`>> ${phrase}: Xã Tân Hòa có đường mới`))).toBe('furniture');
  });

  it.each(pageWords.foot)('know the foot "%s"', (phrase) => {
    expect(furnitureOf(line(`${phrase}: Phòng Văn hóa huyện Tân Hòa`))).toBe('foot');
  });

  it.each(pageWords.site)('know the site "%s"', (phrase) => {
    expect(furnitureOf(line(`${phrase} huyện Tân Hòa`.toUpperCase()))).toBe('site');
  });

  it.each(pageWords.published)('know the label "%s"', (phrase) => {
    expect(publicationOf(line(`${phrase}: 05:24 28/11/2023`))).toMatchObject({ labelled: true, day: { date: '2023-11-28' } });
  });

  it.each(captionWords.credit)('know the credit "%s"', (phrase) => {
    expect(isCaption(line(`Đường hoa ở ấp Tân Hòa (${phrase}: CTV)`))).toBe(true);
  });

  it.each([...captionWords.opening, ...captionWords.anywhere])('know the caption "%s"', (phrase) => {
    expect(isCaption(line(`${phrase} tại buổi lễ`))).toBe(true);
  });

  it.each(captionWords.person)('know the person "%s"', (phrase) => {
    expect(isCaption(line(`${phrase} Nguyễn Văn An phát biểu tại lễ ra quân`))).toBe(true);
  });

  it.each(captionWords.act)('know the act "%s"', (phrase) => {
    expect(isCaption(line(`Ông Nguyễn Văn An ${phrase} ở ấp Tân Hòa`))).toBe(true);
    expect(isCaption(line(`Ông Nguyễn Văn An ${phrase} ở ấp Tân Hòa.`))).toBe(false);
  });

  it.each(bylineWords.writer)('know the writer behind "%s"', (phrase) => {
    expect(labelledByline(line(`${phrase}: Thu Hương – Văn Đông`))).toEqual({
      role: 'writer',
      name: { start: phrase.length + 2, end: phrase.length + 22 },
    });
  });

  it.each(bylineWords.editor)('know the editor behind "%s"', (phrase) => {
    expect(labelledByline(line(`${phrase}: DŨNG AN`))).toMatchObject({ role: 'editor', name: { start: phrase.length + 2 } });
  });

  it.each(bylineWords.source)('know the source behind "%s"', (phrase) => {
    expect(labelledByline(line(`${phrase}: Báo Tân Hòa`))).toEqual({ role: 'source', name: null });
  });
});

describe('furniture', () => {
  it.each([
    'http://vi.example.vn/media/20231128.mp3',
    'anh-1.jpg',
    'Bản đồ hành chínhThống kê truy cập',
    '12',
    '2 3 4 5 »',
    'null',
    'loading....',
    'In trang | Chia sẻ Facebook Zalo',
    'Trang chủ Giới thiệu Tin tức Liên hệ',
    'baodiaphuong.vn',
    'bao-tan-binh.com.vn',
  ])('is "%s"', (text) => {
    expect(furnitureOf(line(text))).not.toBeNull();
  });

  it.each([
    'Khách du lịch đến huyện tăng 12% so với cùng kỳ.',
    'Phản hồi của cử tri được giải quyết',
    'Tất cả 12 xã đều có bác sĩ.',
    'Liên kết tiêu thụ nông sản',
    'Thu ngân sách đạt 1.200 tỷ đồng / năm / huyện.',
    'Hôm nay 20/7, huyện khai giảng lớp học',
    'Bà con vào baodiaphuong.vn để đọc',
    'Trụ sở Hội Phụ nữ xã Tân Hòa sáng nay đông hơn mọi ngày vì bà con các ấp mang rau, gạo, bánh tới gói quà cho người già neo đơn.',
  ])('is not "%s"', (text) => {
    expect(furnitureOf(line(text))).toBeNull();
  });
});

describe('a line that is nothing but a name', () => {
  it.each(['DIỆU HIỀN', '— Thu Trà', 'Thu Hương – Văn Đông'])('names an author: "%s"', (text) => {
    expect(bareByline(line(text))?.role).toBe('bare');
  });

  it.each(['CHỦ TỊCH UBND XÃ', 'TM. ĐẢNG ỦY', 'KT. CHỦ TỊCH', 'BÍ THƯ', 'Hội Nông Dân Xã'])(
    'is none when it signs with an office: "%s"',
    (text) => {
      expect(bareByline(line(text))).toBeNull();
    },
  );
});

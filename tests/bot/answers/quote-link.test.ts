import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToQuote } from '../../../src/bot/answers/quote-link.js';
import { nastyText } from '../../language/nasty-text.js';

const page = 'https://baobinhminh.vn/tin/1';
const sentence = 'Đến nay, huyện Thanh Bình kết nạp 45/60 đảng viên (đạt 75%) - tăng 3 đảng viên so với cùng kỳ năm trước.';

/** What a browser looks for: the words of the directive, read as the specification says. */
function wordsIn(link: string | null): string[] {
  const directive = /:~:text=([^&]*)$/.exec(link ?? '')?.[1];
  return directive === undefined ? [] : directive.split(',').map(decodeURIComponent);
}

describe('linkToQuote', () => {
  it('names the first and the last words of a long quote', () => {
    const link = linkToQuote(page, sentence);
    expect(wordsIn(link)).toEqual(['Đến nay, huyện Thanh Bình kết', 'với cùng kỳ năm trước.'.replace(/^/, 'so ')]);
    expect(link).toMatch(/^https:\/\/baobinhminh\.vn\/tin\/1#:~:text=%C4%90%E1%BA%BFn%20nay%2C%20/);
  });

  it('names a short quote as a whole, with its commas and dashes as bytes', () => {
    const link = linkToQuote(page, 'Kinh tế - xã hội, 9 tháng');
    expect(wordsIn(link)).toEqual(['Kinh tế - xã hội, 9 tháng']);
    expect(link?.split('text=')[1]).not.toMatch(/[,-]/);
  });

  it('names the first words of the first line and the last of the last, for a search does not cross blocks', () => {
    expect(wordsIn(linkToQuote(page, 'Các chỉ tiêu:\n- Thu ngân sách;\n- Trồng rừng.'))).toEqual(['Các chỉ tiêu:', '- Trồng rừng.']);
  });

  it('keeps the place on the page that the address names, and replaces a quote that it names', () => {
    expect(linkToQuote(`${page}#muc-2`, 'Một hai')).toBe(`${page}#muc-2:~:text=M%E1%BB%99t%20hai`);
    expect(linkToQuote(`${page}#:~:text=cu`, 'Hai')).toBe(`${page}#:~:text=Hai`);
  });

  it('opens the page itself when there is no quote', () => {
    expect(linkToQuote(page, null)).toBe(page);
    expect(linkToQuote(page, ' \n ')).toBe(page);
  });

  it.each(['javascript:alert(1)', 'ftp://a.vn', 'báo.vn', 'https://', 'https://a b', ''])('is none for %j', (address) => {
    expect(linkToQuote(address, sentence)).toBeNull();
  });

  it('is an address with the quote’s own words in it, for any quote', () => {
    fc.assert(
      fc.property(nastyText, (quote) => {
        const link = linkToQuote(page, quote);
        expect(link?.startsWith(page)).toBe(true);
        expect(link).toMatch(/^[!-~]+$/);
        const blanked = quote.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\s+/g, ' ');
        expect(wordsIn(link).every((words) => blanked.includes(words))).toBe(true);
      }),
    );
  });
});

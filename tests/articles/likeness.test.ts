import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, reprintLikeness, sketchOf, sketchSize } from '../../src/articles/likeness.js';

const syllables = fc.array(fc.constantFrom('xã', 'huyện', 'tổng', 'đạt', '98,5%', 'hộ', 'nghèo', 'năm', '2023', 'kế', 'hoạch', 'thu'), {
  maxLength: 60,
});
const texts = syllables.map((words) => words.join(' '));
/** Words that no other text of these tests has. */
const words = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);

function compare(a: string, b: string): number {
  return likeness(sketchOf(a), sketchOf(b));
}

/** What {@link likeness} estimates, by its definition. */
function exactLikeness(a: readonly string[], b: readonly string[]): number {
  const [runsA, runsB] = [a, b].map((all) => new Set(all.slice(3).map((_, at) => all.slice(at, at + 4).join(' ')))) as [
    Set<string>,
    Set<string>,
  ];
  const shared = [...runsA].filter((run) => runsB.has(run)).length;
  return shared / (runsA.size + runsB.size - shared);
}

describe('likeness', () => {
  it('lies in 0 to 1, and the order of the two does not matter', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const alike = compare(a, b);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(compare(b, a)).toBe(alike);
      }),
    );
  });

  it('is 1 for a text of four syllables or more and itself, 0 for a shorter one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(compare(text, text)).toBe((text.match(/[^ ,%]+/g) ?? []).length >= 4 ? 1 : 0);
      }),
    );
    expect(compare('', 'Thu ngân sách xã đạt kế hoạch.')).toBe(0);
  });

  it('does not see accents, case, marks, spaces and how letters are composed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const otherwise = `« ${text.normalize('NFD').toUpperCase().replaceAll(' ', ' – ')} »`;
        expect(sketchOf(otherwise)).toEqual(sketchOf(text));
      }),
    );
    expect(compare('Ủy ban nhân dân xã Đông Hòa', 'uy ban nhan dan xa dong hoa')).toBe(1);
  });

  it('is 0 for texts that share no run of four syllables', () => {
    expect(compare(words('a', 500).join(' '), words('b', 500).join(' '))).toBe(0);
    expect(compare('thu ngân sách xã đạt', 'thu ngân sách huyện đạt')).toBe(0);
  });

  it('is exact for short texts', () => {
    const [a, b] = [words('a', 60), [...words('a', 40), ...words('b', 20)]];
    expect(compare(a.join(' '), b.join(' '))).toBe(exactLikeness(a, b));
  });

  it('comes near the share of common runs for long texts', () => {
    for (const kept of [200, 600, 1000, 1400, 1800]) {
      const [a, b] = [words('a', 2000), [...words('a', kept), ...words(`b${kept}`, 2000 - kept)]];
      expect(Math.abs(compare(a.join(' '), b.join(' ')) - exactLikeness(a, b))).toBeLessThan(0.13);
    }
  });

  it('tells an excerpt by its share of the whole', () => {
    const [whole, half] = [words('a', 2000), words('a', 1000)];
    expect(compare(whole.join(' '), half.join(' '))).toBeGreaterThan(0.37);
    expect(compare(whole.join(' '), half.join(' '))).toBeLessThan(0.63);
  });

  it('is above the bar for a text with a new opening and a byline, below it for another one with the same phrases', () => {
    const body = words('a', 300).join(' ');
    expect(compare(`Tin nóng: ${body}`, `${body} (Theo TTXVN)`)).toBeGreaterThan(reprintLikeness);
    const phrase = 'đảng bộ, chính quyền và nhân dân các dân tộc trong huyện';
    const [other, another] = ['b', 'c'].map((name) =>
      words(name, 60)
        .flatMap((word, at) => (at % 15 === 0 ? [word, phrase] : [word]))
        .join(' '),
    );
    expect(compare(other ?? '', another ?? '')).toBeLessThan(reprintLikeness);
  });
});

describe('sketchOf', () => {
  it('keeps the smallest distinct hashes, ascending, at most so many', () => {
    for (const count of [3, 4, 100, 131, 132, 5000]) {
      const sketch = sketchOf(words('a', count).join(' '));
      expect(sketch.length).toBe(Math.min(sketchSize, Math.max(0, count - 3)));
      expect([...new Set(sketch)].sort((one, two) => one - two)).toEqual([...sketch]);
    }
  });

  it('is small for a long text of few words', () => {
    expect(sketchOf('xã đạt chuẩn '.repeat(3000)).length).toBe(3);
  });

  it('is what it was when libraries were written with it', () => {
    expect([...sketchOf('Xã Thạnh Lợi đạt 19/19 tiêu chí')]).toMatchInlineSnapshot(`
      [
        706981741,
        713146303,
        902010855,
        2265275663,
        2405752872,
      ]
    `);
  });
});

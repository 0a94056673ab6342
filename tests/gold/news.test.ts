import { describe, expect, test } from 'vitest';
import { reasons, styles, types } from './gold-cases.js';
import { evidenceFaults } from './news-evidence.js';
import { articlesOf, formFaults, readNewsGold } from './news-halves.js';
import { scarce } from './tally.js';

const gold = readNewsGold();

/** News of a few months gives no row of times to ask a trend over, and no one gives it orders. */
const leastOfType = {
  quantity: 30,
  money: 10,
  ratio: 10,
  person: 9,
  list: 9,
  date: 6,
  percent: 5,
  status: 5,
  change: 4,
  place: 4,
  comparison: 4,
};
const leastOfStyle = { plain: 80, unaccented: 15, abbrev: 14, colloquial: 9, typo: 6, followup: 4 };
const leastOfReason = { 'not-given': 7, 'other-period': 7, 'other-locality': 8, 'out-of-domain': 3 };

describe('the questions over the news', () => {
  test('are told apart, hold no sentence of an article, and share no article between the halves', () => {
    expect(formFaults(gold)).toEqual([]);
  });

  test('are enough', () => {
    expect(gold.whole.cases.length).toBeGreaterThanOrEqual(220);
    expect(gold.whole.refused.length).toBeGreaterThanOrEqual(45);
    expect(articlesOf(gold.whole.answered).size).toBeGreaterThanOrEqual(130);
  });

  test('ask for every type and reason but those that news cannot give', () => {
    expect(Object.keys(leastOfType).sort()).toEqual(types.filter((type) => type !== 'trend').sort());
    expect(Object.keys(leastOfStyle).sort()).toEqual([...styles].sort());
    expect(Object.keys(leastOfReason).sort()).toEqual(reasons.filter((reason) => reason !== 'instruction').sort());
  });

  test.each(['fit', 'test'] as const)('the half %s holds the whole mix', (half) => {
    const { cases, answered, refused } = gold.halves[half];
    const kinds = [answered.map(({ type }) => type), cases.map(({ style }) => style), refused.map(({ reason }) => reason)] as const;
    expect(scarce(kinds[0], leastOfType)).toEqual([]);
    expect(scarce(kinds[1], leastOfStyle)).toEqual([]);
    expect(scarce(kinds[2], leastOfReason)).toEqual([]);
    expect(Math.abs(cases.length - gold.whole.cases.length / 2)).toBeLessThanOrEqual(5);
  });

  test.each(gold.whole.answered)('$id names a record and asks for what it holds', ({ id, article, evidence, must_contain: answers }) => {
    expect(id).toMatch(/^news-(?:fit|test)-\d{3}$/);
    expect(article).toMatch(/^\d+\.txt$/);
    expect([evidence, ...answers].filter((text) => text !== text.normalize('NFC') || text !== text.trim())).toEqual([]);
  });

  test('an unanswerable question about a place or a time names what tempts', () => {
    const open = gold.whole.refused.filter(({ reason, must_not_contain: traps }) => reason !== 'out-of-domain' && traps === undefined);
    expect(open.map(({ id }) => id)).toEqual([]);
  });
});

describe('the check against the articles', () => {
  const text = `Xã An Thịnh\n\nNăm 2016, xã kết nạp 12 đảng viên mới, ${'và '.repeat(120)}thu ngân sách 4,5 tỷ đồng.`;
  const asked = {
    id: 'x',
    question: 'Xã An Thịnh kết nạp mấy đảng viên?',
    type: 'quantity',
    article: '1.txt',
    answers: ['12 đảng viên'],
    must_contain: ['12'],
    evidence: 'kết nạp 12 đảng viên',
    style: 'plain',
  } as const;
  const faultsOf = (change: { question?: string; evidence?: string; must_contain?: string[] }) =>
    evidenceFaults({ ...asked, answers: [...asked.answers], must_contain: [...asked.must_contain], ...change }, text);

  test('finds nothing wrong where evidence and answer stand together', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test('finds an evidence that the article does not hold', () => {
    expect(faultsOf({ evidence: 'kết nạp 13 đảng viên' })).toEqual(['x: the article does not hold "kết nạp 13 đảng viên"']);
  });

  test('finds an answer that stands too far away, or only within another number', () => {
    expect(faultsOf({ must_contain: ['12', '4,5 tỷ'] })).toEqual(['x: "4,5 tỷ" is not near "kết nạp 12 đảng viên"']);
    expect(faultsOf({ must_contain: ['2016', '201'] })).toEqual(['x: "201" is not near "kết nạp 12 đảng viên"']);
  });

  test('finds a question in the words of the article', () => {
    expect(faultsOf({ question: `${'và '.repeat(12)}bao nhiêu?` })).toHaveLength(1);
  });
});

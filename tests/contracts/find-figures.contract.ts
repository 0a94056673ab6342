import { describe, expect, it } from 'vitest';
import type { FigureHit, FigureQuery } from '../../src/library/figure-query.js';
import { sentenceWeight } from '../../src/library/figure-scores.js';
import type { Library } from '../../src/library/library.js';
import type { SmallArticle } from '../support/small-article.js';

const corpus: readonly SmallArticle[] = [
  {
    file: 'b/tan-lap.txt',
    title: 'Xã Tân Lập giảm nghèo',
    date: '2023-03-10',
    paragraphs: [
      'Toàn xã, số hộ nghèo: 81 hộ [Tân Lập; 2022-01-01..2022-12-31], số hộ cận nghèo: 140 hộ [Tân Lập; 2022-01-01..2022-12-31].',
      'Tính đến nay, thu ngân sách: 12 tỷ đồng [Tân Lập; ..2023-02-28].',
      'Dân phấn khởi, kết nạp mới: 9 [].',
    ],
  },
  {
    file: 'a/tan-lap.txt',
    title: 'Xã Tấn Lập họp',
    date: '2021-06-01',
    paragraphs: ['# Năm nay, số hộ nghèo: 77 hộ [Tấn Lập; 2021-01-01..2021-06-30]', 'Diện tích lúa: 300 ha [Tấn Lập; 2019-01-01..].'],
  },
  {
    file: 'c.txt',
    title: 'Tin vắn',
    paragraphs: [
      'Tỷ lệ hộ nghèo: 5 % [Ba Sao; 2020-01-01..].',
      'Cả huyện, trâu bò: 4000 con [; 2018-01-01..2018-12-31].',
      'Dự họp: 50 người [].',
    ],
  },
];

const all: FigureQuery = { words: [], places: [], from: null, to: null, kinds: [], k: 50 };
const names = (hits: readonly FigureHit[]) => hits.map(({ file, figure }) => `${file} ${figure}`);
const sorted = (hits: readonly FigureHit[]) => names(hits).sort();

type Opener = (articles?: readonly SmallArticle[]) => Promise<Library>;

/** Every guarantee of `findFigures`. */
export function describeFigures(open: Opener): void {
  const find = async (query: Partial<FigureQuery>, articles = corpus) => await (await open(articles)).findFigures({ ...all, ...query });
  describe('figures', () => {
    describeWords(find);
    describePlaces(find);
    describeDays(find);
    describeOrder(find);
    describeRefusals(open);
  });
}

type Find = (query: Partial<FigureQuery>, articles?: readonly SmallArticle[]) => Promise<FigureHit[]>;

function describeWords(find: Find): void {
  it('finds figures by the words of indicator, unit and sentence, those with all of them in indicator and unit first', async () => {
    const hits = await find({ words: [['hộ', 'nghèo']] });
    expect(names(hits)).toEqual(['a/tan-lap.txt 0', 'b/tan-lap.txt 0', 'b/tan-lap.txt 1', 'c.txt 0']);
    expect(hits.map(({ score }) => score)).toEqual([1, 1, 1, 1]);
    expect(sorted(await find({ words: [['cận']] }))).toEqual(['b/tan-lap.txt 0', 'b/tan-lap.txt 1']);
    expect(names(await find({ words: [['tỷ', 'đồng']] }))[0]).toBe('b/tan-lap.txt 2');
    expect(await find({ words: [['vũ', 'trụ']] })).toEqual([]);
  });

  it('takes a word of the sentence alone for less than one of indicator or unit', async () => {
    const [first, second] = await find({ words: [['cận']] });
    expect(first).toMatchObject({ file: 'b/tan-lap.txt', figure: 1, score: 1 });
    expect(second).toMatchObject({ file: 'b/tan-lap.txt', figure: 0, score: sentenceWeight });
    expect(sentenceWeight).toBeGreaterThan(0);
    expect(sentenceWeight).toBeLessThan(1);
  });

  it('weighs a rare word more than a frequent one, and one that no figure has as well', async () => {
    const hits = await find({ words: [['hộ', 'trâu']] });
    expect(names(hits)[0]).toBe('c.txt 1');
    const [rare = 0, frequent = 0] = [hits[0]?.score, hits.at(-1)?.score];
    expect(rare).toBeGreaterThan(frequent);
    expect(rare + frequent).toBeCloseTo(1, 9);
    const [missing] = await find({ words: [['trâu', 'vũ']] });
    expect(missing?.score).toBeGreaterThan(0);
    expect(missing?.score).toBeLessThan(0.5);
  });

  it('counts the best alternative, and a word of it once', async () => {
    const [hit] = await find({ words: [['đàn', 'gia', 'súc'], ['trâu', 'bò', 'trâu'], []] });
    expect(hit).toMatchObject({ file: 'c.txt', figure: 1, score: 1 });
    const one = await find({ words: [['trâu', 'nghèo']] });
    expect(await find({ words: [['trâu', 'trâu', 'nghèo']] })).toEqual(one);
    expect(new Set(names(await find({ words: [['hộ'], ['nghèo'], ['hộ', 'nghèo']] }))).size).toBe(4);
  });

  it('compares words as they are written when any has an accent, else without accents', async () => {
    expect(await find({ words: [['hộ', 'ngheo']] })).toHaveLength(4);
    expect((await find({ words: [['hộ', 'ngheo']] }))[0]?.score).toBeLessThan(1);
    expect(await find({ words: [['hố', 'nghẻo']] })).toEqual([]);
    expect((await find({ words: [['ho', 'ngheo']] })).map(({ score }) => score)).toEqual([1, 1, 1, 1]);
    expect(names(await find({ words: [['Hoà']] }, [{ file: '1', title: 'Tin', paragraphs: ['Dân hòa: 3 [].'] }]))).toEqual(['1 0']);
  });

  it('says which passage holds a figure, null for one in a heading', async () => {
    const hits = await find({ words: [['nghèo'], ['lúa'], ['kết', 'nạp']] });
    const passages = new Map(hits.map(({ file, figure, passage }) => [`${file} ${figure}`, passage]));
    expect(passages.get('a/tan-lap.txt 0')).toBeNull();
    expect(passages.get('a/tan-lap.txt 1')).toBe(0);
    expect(passages.get('b/tan-lap.txt 1')).toBe(0);
    expect(passages.get('b/tan-lap.txt 3')).toBe(2);
  });
}

function describePlaces(find: Find): void {
  it('finds figures of any of the places only, and tells look-alikes apart by their accents', async () => {
    expect(sorted(await find({ words: [['nghèo']], places: ['tân lập'] }))).toEqual(['b/tan-lap.txt 0', 'b/tan-lap.txt 1']);
    expect(sorted(await find({ words: [['nghèo']], places: ['tấn lập', 'ba sao'] }))).toEqual(['a/tan-lap.txt 0', 'c.txt 0']);
    expect(await find({ words: [['nghèo']], places: ['mường lát'] })).toEqual([]);
    expect(await find({ words: [['trâu']], places: ['tân lập'] })).toEqual([]);
  });

  it('tells two places of one name apart by the level they are written with', async () => {
    const noted = 'số hộ: 1 hộ [xã Ba Sao], số hộ: 2 hộ [huyện Ba Sao], số hộ: 3 hộ [Ba Sao], số hộ: 4 hộ [xã Mỹ Lý]';
    const articles = [{ file: 'a', title: 'Một', date: '2023-01-01', paragraphs: [noted] }];
    const of = (levels: FigureQuery['levels']) => find({ places: ['ba sao'], ...(levels === undefined ? {} : { levels }) }, articles);
    expect(sorted(await of(['commune']))).toEqual(['a 0']);
    expect(sorted(await of(['district', null]))).toEqual(['a 1', 'a 2']);
    expect(sorted(await of([]))).toEqual(['a 0', 'a 1', 'a 2']);
    expect(sorted(await of(undefined))).toEqual(['a 0', 'a 1', 'a 2']);
    expect(await of(['ward'])).toEqual([]);
  });

  it('takes all places that fold to a key when neither words nor places have an accent', async () => {
    expect(sorted(await find({ words: [['ngheo']], places: ['tan lap'] }))).toEqual([
      'a/tan-lap.txt 0',
      'b/tan-lap.txt 0',
      'b/tan-lap.txt 1',
    ]);
    expect(await find({ words: [['nghèo']], places: ['tan lap'] })).toEqual([]);
    expect(sorted(await find({ places: ['tân lập', 'ba sao'] }))).toEqual([
      'b/tan-lap.txt 0',
      'b/tan-lap.txt 1',
      'b/tan-lap.txt 2',
      'c.txt 0',
    ]);
  });

  it('does not take the name of a place in a sentence for the place of its figures', async () => {
    const articles = [{ file: '1', title: 'Tin', paragraphs: ['Ở Ba Sao và Tân Lập, dân số: 900 người [Tân Lập].'] }];
    expect(await find({ places: ['ba sao'] }, articles)).toEqual([]);
    expect(await find({ places: ['tân lập'] }, articles)).toHaveLength(1);
    expect(await find({ words: [['PLACE tân lập']] }, articles)).toEqual([]);
  });
}

function describeDays(find: Find): void {
  const within = async (from: string | null, to: string | null) => sorted(await find({ from, to }));

  it('finds a period with both ends when any of its days is wanted', async () => {
    expect(await within('2018-12-31', '2018-12-31')).toEqual(['c.txt 1']);
    expect(await within('2017-06-01', '2018-01-01')).toEqual(['c.txt 1']);
    expect(await within('2018-05-01', '2018-05-02')).toEqual(['c.txt 1']);
    expect(await within(null, '2017-12-31')).toEqual([]);
    expect(await within('2022-06-01', '2022-06-30')).toEqual(['b/tan-lap.txt 0', 'b/tan-lap.txt 1', 'c.txt 0']);
  });

  it('takes a period without a start for its last day', async () => {
    const articles = [{ file: '1', title: 'Tin', date: '2023-05-05', paragraphs: ['Thu: 12 [; ..2023-02-28].'] }];
    const found = async (from: string | null, to: string | null) => (await find({ from, to }, articles)).length;
    expect(await found('2023-01-01', '2023-12-31')).toBe(1);
    expect(await found('2023-02-28', null)).toBe(1);
    expect(await found(null, '2023-02-27')).toBe(0);
    expect(await found('2023-03-01', null)).toBe(0);
  });

  it('takes a period without an end as far as the day of the article, or without end when it has none', async () => {
    const paragraphs = ['Lúa: 300 ha [; 2019-01-01..].'];
    const articles = [
      { file: 'dated', title: 'Tin', date: '2021-06-01', paragraphs },
      { file: 'earlier', title: 'Tin', date: '2018-06-01', paragraphs },
      { file: 'undated', title: 'Tin', paragraphs: ['Lúa: 310 ha [; 2019-01-01..].'] },
    ];
    const found = async (from: string | null, to: string | null) => (await find({ from, to }, articles)).map(({ file }) => file).sort();
    expect(await found('2019-01-01', '2019-01-01')).toEqual(['dated', 'earlier', 'undated']);
    expect(await found('2021-06-01', '2021-12-31')).toEqual(['dated', 'undated']);
    expect(await found('2021-06-02', null)).toEqual(['undated']);
    expect(await found(null, '2018-12-31')).toEqual([]);
  });

  it('takes a figure without a period for the day of its article, and without bounds alone when that has none', async () => {
    expect(await within('2023-03-10', '2023-03-10')).toEqual(['b/tan-lap.txt 3', 'c.txt 0']);
    expect(await within('2023-03-11', null)).toEqual(['c.txt 0']);
    expect(await within(null, '9999-12-31')).not.toContain('c.txt 2');
    expect(await within('0000-01-01', null)).not.toContain('c.txt 2');
    expect(await within(null, null)).toContain('c.txt 2');
  });

  it('finds nothing between a day and an earlier one', async () => {
    expect(await within('2022-12-30', '2022-01-02')).toEqual([]);
  });
}

function describeOrder(find: Find): void {
  it('finds figures of the wanted kinds only', async () => {
    expect(names(await find({ kinds: ['money'] }))).toEqual(['b/tan-lap.txt 2']);
    expect(sorted(await find({ kinds: ['percent', 'money'] }))).toEqual(['b/tan-lap.txt 2', 'c.txt 0']);
    expect(names(await find({ words: [['nghèo']], kinds: ['percent'] }))).toEqual(['c.txt 0']);
    expect(await find({ words: [['KIND percent', 'vũ']] })).toEqual([]);
    expect(await find({ kinds: ['energy'] })).toEqual([]);
  });

  it('gives figures by place and days, newest first, when there are no words', async () => {
    const hits = await find({});
    expect(names(hits)).toEqual([
      ...['b/tan-lap.txt 3', 'b/tan-lap.txt 2', 'b/tan-lap.txt 0', 'b/tan-lap.txt 1'],
      ...['a/tan-lap.txt 0', 'a/tan-lap.txt 1', 'c.txt 0', 'c.txt 1', 'c.txt 2'],
    ]);
    expect(new Set(hits.map(({ score }) => score))).toEqual(new Set([1]));
    expect(names(await find({ words: [[]], places: ['tấn lập'], from: '2019-01-01', to: '2020-12-31' }))).toEqual(['a/tan-lap.txt 1']);
  });

  it('gives no more than k, the best of them, equal ones by file, then by position', async () => {
    const paragraphs = (at: number) => [`Hộ nghèo: ${at}1 hộ [], hộ nghèo: ${at}2 hộ [].`];
    const articles = ['c.txt', 'a.txt', 'b.txt'].map((file, at) => ({ file, title: 'Tin', paragraphs: paragraphs(at + 1) }));
    const order = ['a.txt 0', 'a.txt 1', 'b.txt 0', 'b.txt 1', 'c.txt 0', 'c.txt 1'];
    expect(names(await find({ words: [['nghèo']] }, articles))).toEqual(order);
    expect(names(await find({ words: [['nghèo']], k: 3 }, articles))).toEqual(order.slice(0, 3));
    expect(names(await find({ k: 2 }, articles))).toEqual(order.slice(0, 2));
    expect(names(await find({ words: [['cận']], k: 1 }))).toEqual(['b/tan-lap.txt 1']);
  });
}

function describeRefusals(open: Opener): void {
  it('gives none from an empty library', async () => {
    const library = await open([]);
    expect(await library.findFigures({ ...all, words: [['nghèo']], places: ['tân lập'], kinds: ['count'], from: '2020-01-01' })).toEqual(
      [],
    );
    expect(await library.findFigures(all)).toEqual([]);
  });

  it('refuses a k below 1 and a bound that is no day', async () => {
    const library = await open(corpus);
    for (const wrong of [{ k: 0 }, { k: Number.NaN }, { from: '2022' }, { to: '31/12/2022' }])
      await expect(library.findFigures({ ...all, ...wrong })).rejects.toMatchObject({ code: 'usage' });
  });

  it('rejects after the library was closed', async () => {
    const library = await open(corpus);
    await library.close();
    await expect(library.findFigures(all)).rejects.toMatchObject({ code: 'library-closed' });
  });
}

import { afterEach, describe, expect, it } from 'vitest';
import { bm25Parameters } from '../../src/library/bm25.js';
import type { Explanation, Hit, Library, RetrievalQuery } from '../../src/library/library.js';
import { yearBonus } from '../../src/library/search-tier.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { type SmallArticle, smallStored } from '../support/small-article.js';
import { describeFigures } from './find-figures.contract.js';

/** Opens a library of these articles, read with the plain language of tests/support and embedded by {@link fakeEmbedder}. */
export type OpenLibrary = (articles: readonly SmallArticle[]) => Promise<Library>;

const corpus: readonly SmallArticle[] = [
  {
    file: 'b/chu-puh.txt',
    title: 'Huyện Chư Pưh đẩy mạnh thu ngân sách',
    paragraphs: [
      'Đến cuối năm 2022, huyện Chư Pưh thu ngân sách đạt 45 tỷ đồng.',
      'Công tác giảm nghèo được quan tâm, toàn huyện còn 812 hộ nghèo.',
      'Các trường học tổ chức khai giảng trong niềm vui của học sinh.',
    ],
  },
  {
    file: 'b/chu-pah.txt',
    title: 'Huyện Chư Păh tổng kết năm',
    paragraphs: ['Năm 2021, huyện Chư Păh thu ngân sách đạt 51 tỷ đồng.', 'Huyện còn 640 hộ nghèo sau rà soát.'],
  },
  {
    file: 'a/thap-muoi.txt',
    title: 'Đảng bộ huyện Tháp Mười phát triển đảng viên',
    paragraphs: [
      '# Công tác tổ chức',
      'Toàn Đảng bộ kết nạp 131 đảng viên mới trong sáu tháng.',
      '# Chăn nuôi',
      'Đàn bò tăng khá; nhiều hộ chuyển sang nuôi bò vỗ béo.',
    ],
  },
  {
    file: 'c/ngan-hang.txt',
    title: 'Lãi suất ngân hàng',
    paragraphs: ['Ngân hàng giảm lãi suất cho vay nông nghiệp từ năm 2022.', 'Một chi nhánh tại Chư Pưh cho vay 9 tỷ đồng.'],
  },
  {
    file: 'c/an-giang.md',
    title: 'Tin vắn',
    place: 'huyện Châu Phú, tỉnh An Giang',
    date: '2020-05-04',
    paragraphs: ['Cánh đồng lúa thu hoạch đạt 70 tạ mỗi mẫu.'],
  },
];

const embedder = fakeEmbedder();

async function ask(text: string, wishes: Partial<RetrievalQuery> = {}): Promise<RetrievalQuery> {
  return { text, expansions: [], vector: await embedder.embedQuestion(text), k: 5, places: [], years: [], ...wishes };
}

const names = (hits: readonly Hit[]) => hits.map(({ file, passage }) => `${file} ${passage}`);

/** Every guarantee of the port, to be run for each library. */
export function describeLibrary(name: string, open: OpenLibrary): void {
  describe(name, () => {
    const opened: Library[] = [];
    const openAll = async (articles: readonly SmallArticle[] = corpus) => {
      const library = await open(articles);
      opened.push(library);
      return library;
    };
    afterEach(async () => {
      for (const library of opened.splice(0)) await library.close();
    });

    describeArticles(openAll);
    describeSearch(openAll);
    describeTiers(openAll);
    describeLists(openAll);
    describeFigures(openAll);
    describeEdges(openAll);
  });
}

type Opener = (articles?: readonly SmallArticle[]) => Promise<Library>;

function describeArticles(open: Opener): void {
  it('gives articles back as they were stored, in the order asked for, without unknown ones', async () => {
    const library = await open();
    const got = await library.articles(['c/an-giang.md', 'nowhere.txt', 'b/chu-puh.txt', 'c/an-giang.md']);
    const wanted = [corpus[4], corpus[0], corpus[4]].map((small) => small && smallStored(small));
    expect(got.map(({ placeKeys: _, ...article }) => article)).toEqual(wanted);
  });

  it('gives what passages say, in the order asked for, without those that are not there', async () => {
    const library = await open();
    const [article] = await library.articles(['b/chu-puh.txt']);
    const [last, none] = [(article?.passages.length ?? 0) - 1, article?.passages.length ?? 0];
    const asked = [
      { file: 'b/chu-puh.txt', passage: last },
      { file: 'nowhere.txt', passage: 0 },
      { file: 'c/an-giang.md', passage: 0 },
      { file: 'b/chu-puh.txt', passage: none },
      { file: 'b/chu-puh.txt', passage: 0 },
    ];
    const found = await library.passages(asked);
    expect(found.map(({ file, passage }) => ({ file, passage }))).toEqual([asked[0], asked[2], asked[4]]);
    for (const { file, passage, start, end, text } of found) {
      const [whole] = await library.articles([file]);
      expect({ start, end }).toEqual({ start: whole?.passages[passage]?.start, end: whole?.passages[passage]?.end });
      expect(text).toBe(whole?.text.slice(start, end));
    }
  });

  it('gives with an article the keys of the places that it names, with a level word and without', async () => {
    const library = await open([
      { file: 'a.txt', title: 'Ra quân', paragraphs: ['Xã Mỹ Đông ra quân làm đường.', 'Cách làm ấy học của Bàu Sen từ năm ngoái.'] },
      { file: 'b.txt', title: 'Về đích', paragraphs: ['Phường Bàu Sen về đích.'] },
    ]);
    const [first] = await library.articles(['a.txt']);
    expect(first?.placeKeys).toEqual({ levelled: new Set(['mỹ đông']), bare: new Set(['bàu sen']) });
  });

  it('names all files in ascending order of code units', async () => {
    const library = await open([
      { file: 'b.txt', title: 'Một', paragraphs: ['Một.'] },
      { file: 'a/z.txt', title: 'Hai', paragraphs: ['Hai.'] },
      { file: 'B.txt', title: 'Ba', paragraphs: ['Ba.'] },
      { file: 'đ.txt', title: 'Bốn', paragraphs: ['Bốn.'] },
      { file: '\uffee.txt', title: 'Năm', paragraphs: ['Năm.'] },
      { file: '\u{1f600}.txt', title: 'Sáu', paragraphs: ['Sáu.'] },
    ]);
    expect(await library.files()).toEqual(['B.txt', 'a/z.txt', 'b.txt', 'đ.txt', '\u{1f600}.txt', '\uffee.txt']);
  });

  it('counts what it holds', async () => {
    const { info } = await open();
    expect(info).toMatchObject({ articles: 5, passages: 10, figures: 10, unreadable: [] });
    expect(info.embedder).toContain('hashed-syllables');
    expect(Number.isNaN(Date.parse(info.builtAt))).toBe(false);
  });
}

function describeSearch(open: Opener): void {
  it('finds the passage that has the words, best first, none twice, at most k', async () => {
    const library = await open();
    const hits = await library.search(await ask('Tháp Mười kết nạp bao nhiêu đảng viên?', { k: 4 }));
    expect(names(hits)[0]).toBe('a/thap-muoi.txt 0');
    expect(hits).toHaveLength(4);
    expect(new Set(names(hits)).size).toBe(4);
    expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a));
    expect(await library.search(await ask('đảng viên', { k: 1 }))).toHaveLength(1);
    expect((await library.search(await ask('đảng viên', { k: 500 }))).length).toBe(10);
  });

  it('finds without a vector what shares a word, and nothing else', async () => {
    const library = await open();
    expect(names(await library.search(await ask('nạp', { vector: null })))).toEqual(['a/thap-muoi.txt 0']);
    expect(await library.search(await ask('vũ trụ', { vector: null }))).toEqual([]);
    expect(await library.search(await ask('', { vector: null }))).toEqual([]);
    expect(await library.search(await ask('?!', { vector: new Float32Array(32) }))).toEqual([]);
  });

  it('finds a passage by its title, its heading, and its place in front matter', async () => {
    const library = await open();
    expect(names(await library.search(await ask('phát triển', { vector: null })))).toEqual(['a/thap-muoi.txt 0', 'a/thap-muoi.txt 1']);
    expect(names(await library.search(await ask('chăn', { vector: null })))).toEqual(['a/thap-muoi.txt 1']);
    expect(names(await library.search(await ask('Châu Phú', { vector: null })))[0]).toBe('c/an-giang.md 0');
  });

  it('answers a question without accents as well', async () => {
    const library = await open();
    expect(names(await library.search(await ask('thap muoi ket nap bao nhieu dang vien', { k: 1 })))).toEqual(['a/thap-muoi.txt 0']);
    expect(names(await library.search(await ask('NAP', { vector: null })))).toEqual(['a/thap-muoi.txt 0']);
  });

  it('lets matching accents win between names that look alike', async () => {
    const library = await open();
    expect(names(await library.search(await ask('Chư Păh thu ngân sách', { k: 1 })))).toEqual(['b/chu-pah.txt 0']);
    expect(names(await library.search(await ask('Chư Pưh thu ngân sách', { k: 1 })))).toEqual(['b/chu-puh.txt 0']);
    expect(names(await library.search(await ask('còn hộ ngheo ở Păh', { k: 1, vector: null })))).toEqual(['b/chu-pah.txt 1']);
  });

  it('puts the passage first whose article has the other words of the question', async () => {
    const library = await open([
      { file: 'a.txt', title: 'Tin', paragraphs: ['Xã Tân Mỹ họp.', 'Đàn trâu tăng.'] },
      { file: 'b.txt', title: 'Tin', paragraphs: ['Xã Ba Sao họp.', 'Đàn trâu tăng.'] },
    ]);
    const hits = names(await library.search(await ask('trâu Ba Sao', { vector: null })));
    expect(hits.filter((name) => name.endsWith(' 1'))).toEqual(['b.txt 1', 'a.txt 1']);
  });

  it('takes other words for less than the words of the question', async () => {
    const library = await open();
    const plain = await library.search(await ask('chăm sóc trâu', { vector: null }));
    const expanded = await library.search(await ask('chăm sóc trâu', { vector: null, expansions: ['đàn bò'] }));
    expect(plain).toEqual([]);
    expect(names(expanded)[0]).toBe('a/thap-muoi.txt 1');
    const [own] = await library.search(await ask('vỗ béo', { vector: null, expansions: ['khai giảng'] }));
    expect(own && names([own])).toEqual(['a/thap-muoi.txt 1']);
    expect(bm25Parameters.expansionWeight).toBeLessThan(1);
  });

  it('explains each score: parts that are sums add up, the root is the score', async () => {
    const library = await open();
    const hits = await library.search(await ask('Chư Pưh thu ngân sách năm 2022', { places: ['chư pưh'], years: [2022], k: 10 }));
    expect(hits.length).toBeGreaterThan(5);
    for (const hit of hits) {
      expect(hit.explanation.value).toBe(hit.score);
      checkSums(hit.explanation);
    }
  });

  it('gives the same hits for the same question, whatever was asked between', async () => {
    const library = await open();
    const query = await ask('thu ngân sách', { k: 10 });
    const before = await library.search(query);
    await library.search(await ask('hộ nghèo'));
    expect(await library.search(query)).toEqual(before);
  });
}

function checkSums({ label, value, parts }: Explanation): void {
  if (label.endsWith('the sum')) expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 4);
  for (const part of parts) checkSums(part);
}

function describeTiers(open: Opener): void {
  it('puts every passage of articles that mention a wanted place first', async () => {
    const library = await open();
    const hits = await library.search(await ask('thu ngân sách đạt bao nhiêu', { places: ['chư păh'], k: 10 }));
    expect(names(hits).slice(0, 2).sort()).toEqual(['b/chu-pah.txt 0', 'b/chu-pah.txt 1']);
    expect(hits).toHaveLength(10);
    const bare = await library.search(await ask('cho vay', { places: ['chư pưh'], k: 10 }));
    expect(new Set(bare.slice(0, 5).map(({ file }) => file))).toEqual(new Set(['b/chu-puh.txt', 'c/ngan-hang.txt']));
  });

  it('gathers a wanted place before the cut to k', async () => {
    const crowd = Array.from({ length: 150 }, (_, i) => ({
      file: `x/${i}.txt`,
      title: 'Thu ngân sách',
      paragraphs: ['Thu ngân sách đạt kế hoạch, thu ngân sách vượt.'],
    }));
    const library = await open([...crowd, { file: 'y.txt', title: 'Xã Ba Sao', paragraphs: ['Nguồn thu của xã khá.'] }]);
    const hits = await library.search(await ask('thu ngân sách', { places: ['ba sao'], k: 2 }));
    expect(hits.map(({ file }) => file)).toEqual(['y.txt', 'x/0.txt']);
  });

  it('tells look-alike places apart by their accents, and takes all of them when the question has none', async () => {
    const library = await open([
      { file: '1.txt', title: 'Tin xã Tân Lập', paragraphs: ['Đường mới mở, dân phấn khởi.'] },
      { file: '2.txt', title: 'Tin xã Tấn Lập', paragraphs: ['Đường mới làm xong đường bê tông, đường đẹp.'] },
      { file: '3.txt', title: 'Tin', paragraphs: ['Đường và đường.'] },
    ]);
    const accented = await library.search(await ask('đường', { places: ['tân lập'], vector: null }));
    expect(accented[0]?.file).toBe('1.txt');
    const folded = await library.search(await ask('duong', { places: ['tan lap'], vector: null }));
    expect(new Set(folded.slice(0, 2).map(({ file }) => file))).toEqual(new Set(['1.txt', '2.txt']));
  });

  it('knows the place that an editor wrote into front matter', async () => {
    const library = await open();
    expect(names(await library.search(await ask('lúa', { places: ['châu phú'], k: 1 })))).toEqual(['c/an-giang.md 0']);
  });

  it('searches as if no place were named when no article mentions it', async () => {
    const library = await open();
    const query = await ask('thu ngân sách', { k: 10 });
    expect(await library.search({ ...query, places: ['mường lát'] })).toEqual(await library.search(query));
  });

  it('raises articles that mention a wanted year, by text or by date', async () => {
    const library = await open();
    const query = await ask('thu ngân sách đạt', { k: 10 });
    const scores = new Map((await library.search(query)).map((hit) => [`${hit.file} ${hit.passage}`, hit.score]));
    for (const hit of await library.search({ ...query, years: [2021, 2020] })) {
      const raised = hit.file === 'b/chu-pah.txt' || hit.file === 'c/an-giang.md';
      expect(hit.score).toBeCloseTo((scores.get(`${hit.file} ${hit.passage}`) ?? Number.NaN) + (raised ? yearBonus : 0), 9);
    }
  });
}

function describeLists(open: Opener): void {
  it('lists places with their levels, most frequent first', async () => {
    const library = await open();
    const places = await library.places();
    expect(places[0]).toEqual({ key: 'chư pưh', name: 'Chư Pưh', levels: ['district'], articles: 2 });
    expect(places.map(({ key }) => key)).toEqual(['chư pưh', 'an giang', 'châu phú', 'chư păh', 'tháp mười']);
    expect(places.find(({ key }) => key === 'an giang')?.levels).toEqual(['province']);
  });

  it('lists a place with every level it is written with, most frequent first', async () => {
    const library = await open([
      { file: '1.txt', title: 'Tin', paragraphs: ['Xã Thạnh Lợi họp. Tại Thạnh Lợi, dân vui.', 'Đoàn về xã Thạnh Lợi.'] },
      { file: '2.txt', title: 'Tin', paragraphs: ['Phường Thạnh Lợi họp.'] },
    ]);
    expect(await library.places()).toEqual([{ key: 'thạnh lợi', name: 'Thạnh Lợi', levels: ['commune', 'ward'], articles: 2 }]);
  });

  it('lists articles by day of publication, newest first, those without a day last, equal ones by file', async () => {
    const dated = (file: string, date?: string): SmallArticle => ({
      ...{ file, title: `Tin ${file}`, paragraphs: ['Xã có 3 hộ và 5 ha.'] },
      ...(date === undefined ? {} : { date }),
    });
    const library = await open([dated('e'), dated('d', '2023-01-02'), dated('b', '2024-05-01'), dated('a'), dated('c', '2023-01-02')]);
    const files = async (from: number, count: number) => (await library.newest(from, count)).map(({ file }) => file);
    expect(await files(0, 9)).toEqual(['b', 'c', 'd', 'a', 'e']);
    expect(await files(1, 2)).toEqual(['c', 'd']);
    expect(await files(5, 2)).toEqual([]);
    expect(await files(0, 0)).toEqual([]);
    expect((await library.newest(0, 1))[0]).toEqual({
      ...{ file: 'b', title: 'Tin b', publisher: null, date: '2024-05-01', url: null, kind: 'article', figures: 2 },
    });
  });

  it('counts the places that figures are of, by the level that they are written with', async () => {
    const noted = 'hộ: 1 hộ [xã Ba Sao], hộ: 2 hộ [xã Ba Sao], hộ: 3 hộ [huyện Ba Sao], hộ: 4 hộ [Ba Sao], hộ: 5 hộ []';
    const other = 'hộ: 6 hộ [xã Ba Sao], hộ: 7 hộ [Ba Sáo]';
    const library = await open([
      { file: 'a', title: 'Một', paragraphs: [noted] },
      { file: 'b', title: 'Hai', paragraphs: [other] },
    ]);
    expect(await library.figurePlaces()).toEqual([
      { key: 'ba sao', level: 'commune', figures: 3 },
      { key: 'ba sao', level: null, figures: 1 },
      { key: 'ba sao', level: 'district', figures: 1 },
      { key: 'ba sáo', level: null, figures: 1 },
    ]);
    expect(await (await open([])).figurePlaces()).toEqual([]);
  });

  it('counts the passages that hold a term, accented or folded, in any case', async () => {
    const library = await open();
    const { passages, frequencies } = await library.statistics(['ngân', 'NGAN', 'Nghèo', 'pưh', 'puh', 'không', '']);
    expect(passages).toBe(10);
    expect(frequencies).toEqual([6, 6, 2, 4, 4, 0, 0]);
  });
}

function describeEdges(open: Opener): void {
  it('gives nothing from an empty library', async () => {
    const library = await open([]);
    expect(await library.search(await ask('đảng viên', { places: ['tháp mười'], years: [2022] }))).toEqual([]);
    expect(await library.files()).toEqual([]);
    expect(await library.places()).toEqual([]);
    expect(await library.articles(['a.txt'])).toEqual([]);
    expect(await library.statistics(['đảng'])).toEqual({ passages: 0, frequencies: [0] });
  });

  it('keeps an article without a passage, and finds the others', async () => {
    const library = await open([
      { file: 'a.txt', title: 'Chỉ có tít', paragraphs: [] },
      { file: 'b.txt', title: 'Có bài', paragraphs: ['Nội dung bài.'] },
    ]);
    expect(await library.files()).toEqual(['a.txt', 'b.txt']);
    expect(names(await library.search(await ask('nội dung')))).toEqual(['b.txt 0']);
  });

  it('orders equal scores by file, then by passage', async () => {
    const same = ['Chợ phiên họp sáng.', 'Chợ phiên họp sáng.'];
    const library = await open(
      ['c.txt', 'a.txt', 'b.txt'].map((file, at) => ({ file, title: 'Chợ', date: `202${at}-01-01`, paragraphs: same })),
    );
    const order = ['a.txt 0', 'a.txt 1', 'b.txt 0', 'b.txt 1', 'c.txt 0', 'c.txt 1'];
    const hits = await library.search(await ask('chợ phiên', { k: 6 }));
    expect(names(hits)).toEqual(order);
    expect(new Set(hits.map(({ score }) => score)).size).toBe(1);
    expect(names(await library.search(await ask('chợ phiên', { k: 3 })))).toEqual(order.slice(0, 3));
  });

  it('finds what two printings of an article say in one of them, and knows the other', async () => {
    const paragraphs = ['Xã đã cấp 120 thẻ bảo hiểm cho người cao tuổi.', 'Hội nghị kết thúc vào buổi trưa.'];
    const library = await open([
      { file: 'a.txt', title: 'Cấp thẻ bảo hiểm', paragraphs },
      { file: 'b.txt', title: 'Cấp thẻ bảo hiểm', date: '2024-05-02', paragraphs: [...paragraphs, 'Còn 7 người chưa có thẻ bảo hiểm.'] },
      { file: 'c.txt', title: 'Cấp thẻ bảo hiểm', paragraphs: ['Xã đã cấp 121 thẻ bảo hiểm cho người cao tuổi.', paragraphs[1] ?? ''] },
    ]);
    const hits = await library.search(await ask('thẻ bảo hiểm', { k: 9 }));
    expect(names(hits).filter((name) => name.startsWith('a'))).toEqual([]);
    expect(names(hits)).toEqual(expect.arrayContaining(['b.txt 0', 'b.txt 2', 'c.txt 0']));
    const articles = await library.articles(['a.txt', 'b.txt', 'c.txt']);
    expect(articles.map(({ printings }) => printings?.map(({ file }) => file))).toEqual([['b.txt'], ['a.txt'], undefined]);
  });

  it('refuses a k below 1 and a vector of another size', async () => {
    const library = await open();
    await expect(library.search(await ask('lúa', { k: 0 }))).rejects.toMatchObject({ code: 'usage' });
    await expect(library.search(await ask('lúa', { k: Number.NaN }))).rejects.toMatchObject({ code: 'usage' });
    await expect(library.search(await ask('lúa', { vector: new Float32Array(7).fill(1) }))).rejects.toMatchObject({ code: 'usage' });
  });

  it('rejects every call after it was closed, and may be closed twice', async () => {
    const library = await open();
    const query = await ask('lúa');
    await library.close();
    await library.close();
    const lists = [library.files(), library.newest(0, 1), library.places(), library.figurePlaces()];
    const calls = [library.search(query), library.articles([]), library.statistics([]), ...lists];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'library-closed' });
  });
}

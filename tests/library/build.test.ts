import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type UpdateOptions, updateLibrary } from '../../src/library/build.js';
import { generationFiles, libraryHome } from '../../src/library/embedded/library-home.js';
import { graphSettings } from '../../src/library/embedded/vector-graph.js';
import type { Library } from '../../src/library/library.js';
import { openMemoryLibrary } from '../../src/library/memory-library.js';
import { openLibrary } from '../../src/library/open-library.js';
import { openUpToDate } from '../../src/library/open-up-to-date.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { plainAnalyze, plainPlaces } from '../support/plain-language.js';
import { type SmallArticle, smallStored } from '../support/small-article.js';
import { type SmallCorpus, smallCorpus, smallReading } from '../support/small-corpus.js';

const graph = { ...graphSettings, from: 4, exactScope: 0 };
let place: SmallCorpus;

beforeEach(async () => {
  place = await smallCorpus();
});

afterEach(() => place.remove());

const update = (more: Partial<UpdateOptions> = {}) =>
  updateLibrary({ corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder(), graph, ...more });

async function reading<T>(work: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary({ corpus: place.corpus, data: place.data, analyze: plainAnalyze, graph });
  try {
    return await work(library);
  } finally {
    await library.close();
  }
}

const article = (file: string, ...paragraphs: string[]): SmallArticle => ({ file, title: `Tin ${file}`, paragraphs });
const topics = ['thu ngân sách', 'hộ nghèo', 'nông thôn mới', 'đảng viên', 'tiêm chủng', 'lúa vụ ba', 'cầu đường', 'trường học'];

function manyArticles(count: number, seed = 0): SmallArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const topic = topics[(i * 3 + seed) % topics.length] ?? '';
    return {
      file: `${i}.txt`,
      title: `Xã ${String.fromCharCode(65 + (i % 20))}ình Minh: ${topic}`,
      paragraphs: [
        `Năm ${2015 + (i % 9)}, ${topic}: ${i * 7 + seed} điểm [Sình Minh; ${2015 + (i % 9)}-01-01..].`,
        `Riêng ở Sình Minh, ${topics[(i + 1) % topics.length]} còn chậm.`,
      ],
    };
  });
}

/** Holds the library on disk against one in memory of the same articles. */
async function expectSameAs(articles: readonly SmallArticle[]): Promise<void> {
  const embedder = fakeEmbedder();
  const memory = await openMemoryLibrary({ articles: articles.map(smallStored), embedder, analyze: plainAnalyze, findPlaces: plainPlaces });
  await reading(async (library) => {
    expect(await library.files()).toEqual(await memory.files());
    expect(await library.places()).toEqual(await memory.places());
    expect(await library.articles(await library.files())).toEqual(await memory.articles(await memory.files()));
    for (const text of ['thu ngân sách đạt bao nhiêu', 'ho ngheo con cham', 'Sình Minh năm 2017']) {
      const query = {
        text,
        expansions: ['điểm'],
        vector: await embedder.embedQuestion(text),
        k: 1_000,
        places: ['sình minh'],
        years: [2017],
      };
      const [found, wanted] = [await library.search(query), await memory.search(query)];
      expect(found.map(({ file, passage }) => [file, passage])).toEqual(wanted.map(({ file, passage }) => [file, passage]));
      for (const [i, hit] of found.entries()) expect(hit.score).toBeCloseTo(wanted[i]?.score ?? Number.NaN, 9);
      const first = await library.search({ ...query, k: 3 });
      expect(first.map(({ file, passage }) => [file, passage])).toEqual(wanted.slice(0, 3).map(({ file, passage }) => [file, passage]));
    }
    const words = [['thu', 'ngân', 'sách'], ['hộ', 'nghèo', 'điểm'], []];
    for (const places of [[], ['sình minh'], ['mường lát']]) {
      for (const query of [{ words, from: '2017-01-01' }, { words: [['ho', 'ngheo']] }, { words: [] }]) {
        const figures = { places, from: null, to: null, kinds: [], k: 1_000, ...query };
        expect(await library.findFigures(figures)).toEqual(await memory.findFigures(figures));
      }
    }
  });
}

async function generations(): Promise<string[]> {
  return (await readdir(libraryHome(place.data, place.corpus).generations)).sort();
}

async function currentFolder(): Promise<string> {
  const home = libraryHome(place.data, place.corpus);
  return join(home.generations, (await readFile(home.current, 'utf8')).trim());
}

describe('building', () => {
  it('reuses the library when nothing changed, without reading or embedding', async () => {
    await place.write('a.json', [article('1', 'Một.'), article('2', 'Hai.')]);
    const first = await update();
    expect(first).toMatchObject({ built: true, added: ['1', '2'], changed: [], same: 0, gone: [] });
    const refuse = () => {
      throw new Error('not wanted');
    };
    const silent = { ...smallReading, readRecords: refuse, articleHash: refuse, splitPassages: refuse };
    const second = await update({ reading: silent, embedder: refuse, identity: fakeEmbedder().identity });
    expect(second).toMatchObject({ built: false, added: [], changed: [], same: 2, gone: [], generation: first.generation });
  });

  it('takes over what is unchanged, and embeds only what is new', async () => {
    await place.write('a.json', manyArticles(20));
    await update();
    const changed = manyArticles(22)
      .slice(1)
      .map((small, i) => (i === 4 ? { ...small, title: 'Xã Sình Minh đổi tên' } : small));
    await place.write('a.json', changed);
    const embedder = fakeEmbedder();
    const receipt = await update({ embedder });
    expect(receipt).toMatchObject({ built: true, added: ['20.txt', '21.txt'], changed: ['5.txt'], same: 18, gone: ['0.txt'] });
    expect(embedder.embedded()).toBe(6);
    expect(receipt.generation).toMatchObject({ articles: 21, passages: 42 });
    await expectSameAs(changed);
  });

  it('reads no record again that has the bytes it had', async () => {
    const before = manyArticles(6);
    await place.write('a.json', before);
    await update();
    const hashed: string[] = [];
    const articleHash: typeof smallReading.articleHash = (article) => {
      hashed.push(article.file);
      return smallReading.articleHash(article);
    };
    const after = [
      article('new', 'Mười.'),
      ...before.slice(2).map((small) => (small.file === '4.txt' ? article('4.txt', 'Khác.') : small)),
    ];
    await place.write('a.json', after);
    const receipt = await update({ reading: { ...smallReading, articleHash } });
    expect(receipt).toMatchObject({ added: ['new'], changed: ['4.txt'], same: 3, gone: ['0.txt', '1.txt'] });
    expect(hashed).toEqual(['new', '4.txt']);
    await expectSameAs(after);
  });

  it('knows a record by its new bytes when the article in it stayed the same', async () => {
    const unread = (small: SmallArticle): object => ({ ...small, remark: 'not read' });
    await place.write('a.json', manyArticles(3));
    await update();
    await place.write('a.json', manyArticles(3).map(unread));
    expect(await update()).toMatchObject({ built: true, same: 3 });
    const refuse = () => {
      throw new Error('not wanted');
    };
    await place.write('a.json', manyArticles(2).map(unread));
    expect(await update({ reading: { ...smallReading, articleHash: refuse } })).toMatchObject({ same: 2, gone: ['2.txt'] });
  });

  it('does not open a corpus file that was not written since', async () => {
    await place.write('a.json', manyArticles(3));
    await place.write('b.json', [article('x', 'Mười.')]);
    await update();
    await place.write('b.json', [article('x', 'Mười một.'), article('y', 'Mười hai.')]);
    const opened: string[] = [];
    const readRecords: typeof smallReading.readRecords = (source, nameOf) => {
      opened.push(source.file);
      return smallReading.readRecords(source, nameOf);
    };
    expect(await update({ reading: { ...smallReading, readRecords } })).toMatchObject({ same: 3, changed: ['x'], added: ['y'] });
    expect(opened).toEqual(['b.json']);
  });

  it('equals a library built at once after any number of updates', { timeout: 120_000 }, async () => {
    let articles: SmallArticle[] = [];
    for (const [round, count] of [6, 30, 12, 40, 3].entries()) {
      articles = manyArticles(count, round).map((small, i) => (i % 3 === 0 ? small : (articles[i] ?? small)));
      if (round === 3) articles.push({ file: 'new.txt', title: 'Huyện Đông Hải và Tây Hải', paragraphs: ['Xã Tây Hải họp.'] });
      if (round === 1) articles.push({ file: 'bare.txt', title: 'Tây Hải', paragraphs: ['Người dân ở Tây Hải được mùa.'] });
      await place.write('a.json', articles);
      await update();
      await expectSameAs(articles);
    }
  });

  it('learns and forgets bare names of places in articles that did not change', async () => {
    const bare = article('bare', 'Người dân ở Tây Hải được mùa.');
    const naming = article('naming', 'Xã Tây Hải họp dân.');
    await place.write('a.json', [bare]);
    await place.write('b.json', [naming]);
    await update();
    expect(await reading((library) => library.places())).toMatchObject([{ key: 'tây hải', articles: 2 }]);
    await place.write('b.json', [article('naming', 'Không có gì.')]);
    await update();
    expect(await reading((library) => library.places())).toEqual([]);
    await place.write('b.json', [naming]);
    await update();
    expect(await reading((library) => library.places())).toMatchObject([{ key: 'tây hải', articles: 2 }]);
    await expectSameAs([bare, naming]);
  });

  it('builds anew for another embedder or another way of reading', async () => {
    await place.write('a.json', manyArticles(5));
    await update();
    const other = fakeEmbedder(16, 'r2');
    expect(await update({ embedder: other })).toMatchObject({ built: true, same: 0 });
    expect(other.embedded()).toBe(10);
    const again = fakeEmbedder(16, 'r2');
    expect(await update({ embedder: again, reading: { ...smallReading, version: 'small 2' } })).toMatchObject({ built: true, same: 0 });
    expect(again.embedded()).toBe(10);
  });

  it('reports what cannot be read, and keeps the rest', async () => {
    await place.write('a.json', [article('1', 'Một.')]);
    await place.write('b.json', { not: 'a list' });
    const { unreadable } = await update();
    expect(unreadable).toMatchObject([{ file: 'b.json', reason: 'bad-record' }]);
    expect((await update()).unreadable).toEqual(unreadable);
    await place.write('a.json', [article('1', 'Một.'), article('2', 'Hai.')]);
    expect((await update()).unreadable).toEqual(unreadable);
    expect(await reading(async ({ info }) => info.unreadable)).toEqual(unreadable);
  });

  it('keeps the first of two articles of one name, and finds the other when the first goes', async () => {
    await place.write('a.json', [article('same', 'Bản đầu.')]);
    await place.write('b.json', [article('same', 'Bản sau.'), article('other', 'Khác.')]);
    expect((await update()).unreadable).toMatchObject([{ file: 'b.json', reason: 'duplicate-name' }]);
    const text = () => reading(async (library) => (await library.articles(['same']))[0]?.text);
    expect(await text()).toContain('Bản đầu');
    await place.write('a.json', [article('else', 'Bản khác.')]);
    expect(await update()).toMatchObject({ changed: ['same'], unreadable: [] });
    expect(await text()).toContain('Bản sau');
  });

  it('notices a duplicate that comes before a file that was not written since', async () => {
    await place.write('b.json', [article('same', 'Bản sau.'), article('other', 'Khác.')]);
    await update();
    await place.write('a.json', [article('same', 'Bản đầu.')]);
    expect(await update()).toMatchObject({ changed: ['same'], same: 1, unreadable: [{ file: 'b.json', reason: 'duplicate-name' }] });
    expect(await reading((library) => library.files())).toEqual(['other', 'same']);
  });

  it('refuses a corpus without an article, and goes on serving', async () => {
    await place.write('a.json', [article('1', 'Một.')]);
    await update();
    await place.write('a.json', []);
    await expect(update()).rejects.toMatchObject({ code: 'corpus-empty' });
    expect(await reading((library) => library.files())).toEqual(['1']);
    expect(await generations()).toHaveLength(1);
    expect(await update({ allowEmpty: true })).toMatchObject({ gone: ['1'] });
    expect(await reading((library) => library.files())).toEqual([]);
  });

  it('keeps the serving generation when the embedder fails, and leaves nothing behind', async () => {
    await place.write('a.json', [article('1', 'Một.')]);
    await update();
    await place.write('a.json', manyArticles(3));
    const embedPassages = async () => {
      throw new Error('out of memory');
    };
    await expect(update({ embedder: { ...fakeEmbedder(), embedPassages } })).rejects.toThrow('out of memory');
    expect(await reading((library) => library.files())).toEqual(['1']);
    expect(await generations()).toHaveLength(1);
    expect(await update()).toMatchObject({ built: true });
  });

  it('keeps as many generations before the serving one as wanted, and an open one goes on answering', async () => {
    await place.write('a.json', [article('1', 'Một.')]);
    await update();
    const old = await openLibrary({ corpus: place.corpus, data: place.data, analyze: plainAnalyze, graph });
    for (const i of [2, 3, 4]) {
      await place.write('a.json', [article(`${i}`, `Bài số ${i}.`)]);
      await update({ rollbackKeep: 2 });
    }
    expect(await generations()).toHaveLength(3);
    await place.write('a.json', [article('5', 'Năm.')]);
    await update({ rollbackKeep: 0 });
    expect(await generations()).toHaveLength(1);
    expect(await old.files()).toEqual(['1']);
    expect((await old.articles(['1']))[0]?.text).toContain('Một');
    await old.close();
  });

  it('keeps libraries of different corpora apart', async () => {
    const other = await smallCorpus();
    await place.write('a.json', [article('1', 'Một.')]);
    await other.write('a.json', [article('2', 'Hai.')]);
    await update();
    await update({ corpus: other.corpus });
    expect(await reading((library) => library.files())).toEqual(['1']);
    await other.remove();
  });
});

describe('a damaged library', () => {
  const files = Object.values(generationFiles);

  async function damaged(name: string, damage: (path: string) => Promise<void>): Promise<void> {
    await place.write('a.json', manyArticles(12));
    await update();
    await damage(join(await currentFolder(), name));
  }

  it.each(files)('is noticed and built again when %s is truncated', async (name) => {
    await damaged(name, (path) => truncate(path, 100));
    await expect(reading((library) => library.files())).rejects.toMatchObject({ code: 'library-broken' });
    expect(await update()).toMatchObject({ built: true });
    await expectSameAs(manyArticles(12));
  });

  it.each(files)('is noticed and built again when %s is missing', async (name) => {
    await damaged(name, (path) => rm(path));
    await expect(reading((library) => library.files())).rejects.toMatchObject({ code: 'library-broken' });
    expect(await update()).toMatchObject({ built: true });
    await expectSameAs(manyArticles(12));
  });

  it.each(files.filter((name) => name !== generationFiles.manifest))(
    'is noticed when a byte of %s is another, and built again',
    async (name) => {
      await damaged(name, async (path) => {
        const bytes = await readFile(path);
        const at = Math.floor(bytes.length * 0.6);
        bytes[at] = (bytes[at] ?? 0) ^ 0x10;
        await writeFile(path, bytes);
      });
      await expect(reading((library) => library.files())).rejects.toMatchObject({ code: 'library-broken' });
      const embedder = fakeEmbedder();
      expect(await update({ verify: true, embedder })).toMatchObject({ built: true });
      expect(embedder.embedded()).toBe(name === generationFiles.store ? 24 : 0);
      await expectSameAs(manyArticles(12));
    },
  );

  it('is mended when it is opened up to date', async () => {
    await damaged(generationFiles.postings, async (path) => {
      const bytes = await readFile(path);
      await writeFile(path, bytes.reverse());
    });
    const options = { corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder(), graph };
    const { library, receipt } = await openUpToDate(options);
    expect(receipt).toMatchObject({ built: true, same: 12 });
    expect(library.info.id).toBe(receipt.generation.id);
    await library.close();
    const again = await openUpToDate(options);
    expect(again.receipt.built).toBe(false);
    await again.library.close();
  });

  it('is whole again when verified', async () => {
    await place.write('a.json', manyArticles(12));
    await update();
    expect(await update({ verify: true })).toMatchObject({ built: false, same: 12 });
  });

  it.each(['', '../..', 'nonsense', '20200101T000000000Z-abcdef'])('is built again when "current" says "%s"', async (content) => {
    await place.write('a.json', manyArticles(5));
    await update();
    await writeFile(libraryHome(place.data, place.corpus).current, content);
    await expect(reading((library) => library.files())).rejects.toMatchObject({ code: 'library-broken' });
    expect(await update()).toMatchObject({ built: true });
    await expectSameAs(manyArticles(5));
  });

  it('says so when there is none', async () => {
    await expect(reading((library) => library.files())).rejects.toMatchObject({ code: 'library-broken' });
  });

  it('reads again what changed without a new size', async () => {
    await place.write('a.json', [article('1', 'Một.')]);
    await update();
    await place.write('a.json', [article('1', 'Mốt.')]);
    await utimes(join(place.corpus, 'a.json'), new Date(), new Date(Date.now() + 5_000));
    expect(await update()).toMatchObject({ changed: ['1'] });
  });
});

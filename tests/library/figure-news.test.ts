import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateLibrary } from '../../src/library/build.js';
import { type FigureConflict, receiptLimit } from '../../src/library/receipt.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import type { SmallArticle } from '../support/small-article.js';
import { type SmallCorpus, smallCorpus, smallReading } from '../support/small-corpus.js';

let place: SmallCorpus;

beforeEach(async () => {
  place = await smallCorpus();
});

afterEach(() => place.remove());

const update = () => updateLibrary({ corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder() });
const article = (file: string, paragraph: string, date = '2024-01-05'): SmallArticle => ({
  ...{ file, title: `Tin ${file}`, date },
  paragraphs: [paragraph],
});
const year = '2023-01-01..2023-12-31';
const noted = (value: number, where = 'huyện Ba Sao', when = year): string => `tổng giá trị sản xuất: ${value} tỷ đồng [${where}; ${when}]`;

describe('figures that changed', () => {
  it('are told with what they were: same indicator, unit, place and period', async () => {
    await place.write('a.json', [article('1', `Cả năm, ${noted(5499)}.`), article('2', 'Trường có 12 lớp.')]);
    expect((await update()).figureChanges).toEqual([]);
    await place.write('a.json', [article('1', `Trong năm, ${noted(5510)}.`), article('2', 'Trường có 13 lớp.')]);
    expect((await update()).figureChanges).toEqual([
      {
        file: '1',
        indicator: 'tổng giá trị sản xuất',
        locality: 'huyện Ba Sao',
        period: expect.any(String),
        before: '5499 tỷ đồng',
        after: '5510 tỷ đồng',
      },
    ]);
  });

  it('are none when another place or period is meant, or only the words around changed', async () => {
    await place.write('a.json', [article('1', noted(5499)), article('2', noted(70)), article('3', noted(8))]);
    await update();
    const changed = [noted(5510, 'xã Ba Sao'), noted(71, 'huyện Ba Sao', '2022-01-01..2022-12-31'), `Nay ${noted(8)}`];
    await place.write(
      'a.json',
      changed.map((text, at) => article(`${at + 1}`, text)),
    );
    expect(await update()).toMatchObject({ changed: ['1', '2', '3'], figureChanges: [] });
  });
});

describe('reprints', () => {
  const paragraph = 'Xã đã cấp thẻ bảo hiểm cho người cao tuổi, hội nghị kết thúc vào buổi trưa cùng ngày.';
  const reprintsAfter = async (...articles: SmallArticle[]) => {
    await place.write('a.json', articles);
    return (await update()).reprints;
  };

  it('are told when they are linked, and not again', async () => {
    const [one, other] = [article('1', paragraph), article('2', paragraph, '2024-01-07')];
    const third = article('3', 'Trường học có lớp mới.');
    expect(await reprintsAfter(one)).toEqual([]);
    expect(await reprintsAfter(one, other)).toEqual([{ file: '2', original: '1', title: 'Tin 1' }]);
    expect(await reprintsAfter(one, other, third)).toEqual([]);
    expect(await reprintsAfter(other, third)).toEqual([]);
  });

  it('are told of the first build, too', async () => {
    expect(await reprintsAfter(article('1', paragraph), article('2', paragraph))).toHaveLength(1);
  });
});

describe('articles that disagree', () => {
  const conflictsOf = async (...articles: SmallArticle[]): Promise<readonly FigureConflict[]> => {
    await place.write('a.json', articles);
    return (await update()).conflicts;
  };

  it('are told by a new article, the newest first', async () => {
    expect(await conflictsOf(article('1', noted(5499), '2024-01-05'))).toEqual([]);
    await place.write('b.json', [article('2', noted(6200), '2024-02-01')]);
    expect((await update()).conflicts).toMatchObject([
      { indicator: 'tổng giá trị sản xuất', locality: 'huyện Ba Sao', files: ['2', '1'], texts: ['6200 tỷ đồng', '5499 tỷ đồng'] },
    ]);
    await place.write('c.json', [article('3', 'Không có gì.')]);
    expect((await update()).conflicts).toEqual([]);
  });

  it('are told once a pair when both are new', async () => {
    expect(await conflictsOf(article('1', noted(5499)), article('2', noted(6200)))).toHaveLength(1);
  });

  it('are none when the value is the same or rounded, or place, period or unit are others', async () => {
    const same = [noted(5499), noted(5499), noted(5500)];
    const other = [noted(6200, 'xã Ba Sao'), noted(6200, 'huyện Ba Sao', '2022-01-01..2022-12-31'), noted(6200).replace('tỷ', 'triệu')];
    expect(await conflictsOf(...[...same, ...other].map((text, at) => article(`${at}`, text)))).toEqual([]);
  });

  it('are none of plans, of single days, and of things that only their unit names', async () => {
    const day = noted(5499, 'huyện Ba Sao', '2023-05-01..2023-05-01');
    const rooms = `phòng: 3 phòng [huyện Ba Sao; ${year}]`;
    expect(
      await conflictsOf(
        article('1', day),
        article('2', day.replace('5499', '7000')),
        article('3', rooms),
        article('4', rooms.replace('3', '90')),
      ),
    ).toEqual([]);
    const planned = {
      ...smallReading,
      extractFigures: (...given: Parameters<typeof smallReading.extractFigures>) =>
        smallReading.extractFigures(...given).map((figure) => ({ ...figure, planned: true })),
    };
    await place.write('a.json', [article('5', noted(5499)), article('6', noted(6200))]);
    const options = { corpus: place.corpus, data: place.data, reading: { ...planned, version: 'planned' }, embedder: fakeEmbedder() };
    expect((await updateLibrary(options)).conflicts).toEqual([]);
  });

  it('are listed up to a limit', async () => {
    const many = Array.from({ length: 30 }, (_, at) => article(`${at}`, noted(7_001 + 13 * at)));
    expect(await conflictsOf(...many)).toHaveLength(receiptLimit);
  });
});

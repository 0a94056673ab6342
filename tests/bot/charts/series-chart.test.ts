import { describe, expect, it } from 'vitest';
import type { Answer, AnswerFigure, SeriesPoint } from '../../../src/answering/answer.js';
import { measureName } from '../../../src/bot/charts/measure-name.js';
import { seriesChart } from '../../../src/bot/charts/series-chart.js';
import { indicatorTexts } from '../../../src/bot/texts/indicator-texts.js';
import { answered, fakeFigure } from '../../support/fake-assistant.js';

/** An answer with a series of figures of the fake article, each highlighted. */
function answerWith(by: 'place' | 'period', given: readonly Partial<AnswerFigure>[]): Answer {
  const figures = given.map((changes, at): AnswerFigure => ({ ...fakeFigure, start: at * 4, end: at * 4 + 3, ...changes }));
  const points = figures.map((figure): SeriesPoint => {
    const label = by === 'place' ? figure.locality : figure.period;
    return { label: label ?? '', value: figure.value, text: figure.text, citation: 1 };
  });
  const answer = answered('so sánh');
  const quotes = answer.quotes.map((quote) => ({ ...quote, highlights: figures.map(({ start, end }) => ({ start, end })) }));
  return { ...answer, quotes, figures, series: { by, unit: 'ha', points } };
}

describe('the chart of an answer', () => {
  it('is none without values side by side, and none of more than a dozen', () => {
    expect(seriesChart(answered('bao nhiêu'))).toBeNull();
    expect(
      seriesChart(
        answerWith(
          'period',
          Array.from({ length: 13 }, (_, at) => ({ period: `năm ${2000 + at}` })),
        ),
      ),
    ).toBeNull();
  });

  it('has a row a place, with the shared period above and the source below', () => {
    const chart = seriesChart(answerWith('place', [{ locality: 'xã Bình Minh' }, { locality: 'xã Hòa Lợi', text: '6 ha', value: 6 }]));
    expect(chart).toMatchObject({
      form: 'places',
      title: 'Trồng mới',
      subtitle: expect.stringContaining('năm 2023'),
      source: 'Nguồn: Báo Bình Minh, 05/09/2023',
    });
    expect(chart?.rows).toEqual([
      { name: 'Xã Bình Minh', detail: null, shown: '12,5ha', value: 12.5 },
      { name: 'Xã Hòa Lợi', detail: null, shown: '6 ha', value: 6 },
    ]);
  });

  it('says of each place the time, when times differ, and what bounds a value', () => {
    const chart = seriesChart(
      answerWith('place', [
        { locality: 'xã Bình Minh', period: 'quý I/2023', bound: 'trên' },
        { locality: 'xã Hòa Lợi', period: 'năm 2022', text: '6 ha', value: 6 },
      ]),
    );
    expect(chart?.rows.map(({ shown, detail }) => [shown, detail])).toEqual([
      ['trên 12,5ha', 'quý I/2023'],
      ['6 ha', 'năm 2022'],
    ]);
  });

  it('has no title that is about one of the places alone', () => {
    const figures = [
      { locality: 'xã Bình Minh', indicator: 'rừng của xã Bình Minh' },
      { locality: 'xã Hòa Lợi', indicator: 'xã Hòa Lợi trồng' },
    ];
    expect(seriesChart(answerWith('place', figures))?.title).toBe(indicatorTexts.chart.comparisonTitle);
    expect(seriesChart(answerWith('place', [...figures, { locality: 'xã Mỹ An', indicator: 'rừng trồng mới' }]))?.title).toBe(
      'Rừng trồng mới',
    );
  });

  it('has a column a period', () => {
    const chart = seriesChart(answerWith('period', [{ period: 'năm 2021' }, { period: 'năm 2022', value: 13, text: '13ha' }]));
    expect(chart?.form).toBe('periods');
    expect(chart?.rows.map(({ name }) => name)).toEqual(['Năm 2021', 'Năm 2022']);
  });
});

describe('the name of what is measured', () => {
  it.each([
    ['kết nạp 179/150 đảng viên', 'Kết nạp đảng viên'],
    ['tổng giá trị sản xuất', 'Tổng giá trị sản xuất'],
    ['62/62', ''],
    ['ước đạt 5.499 tỷ đồng,', 'Ước đạt tỷ đồng'],
  ])('within “%s” is “%s”', (indicator, name) => {
    expect(measureName(indicator)).toBe(name);
  });
});

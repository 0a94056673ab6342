import type { Chart } from './chart.js';
import type { Faces } from './frame.js';

/** The chart with nothing in its words that the font cannot write: an empty box in a picture says nothing. White space is one blank. */
export function drawable(chart: Chart, { regular, bold }: Faces): Chart {
  const clean = (text: string): string =>
    [...text.normalize('NFC')]
      .map((sign) => (regular.draws(sign) && bold.draws(sign) ? sign : ' '))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    ...chart,
    title: clean(chart.title),
    subtitle: chart.subtitle === null ? null : clean(chart.subtitle),
    source: clean(chart.source),
    rows: chart.rows.map(({ name, detail, shown, value }) => ({
      ...{ name: clean(name), detail: detail === null ? null : clean(detail) },
      ...{ shown: clean(shown), value },
    })),
  };
}

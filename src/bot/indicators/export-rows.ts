import type { Assistant, PlaceFigure } from '../../assistant.js';
import { figureCells, vietnameseNumber } from '../../figures/figure-cells.js';
import { standingWords } from '../answers/standing-words.js';
import { wellFormed } from '../formatted-text.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import { articlesOfFigures, figureIn } from './stated-figures.js';

/** What a cell of a table holds: words, a number, a day `YYYY-MM-DD`; null for nothing. */
export type ExportCell =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly iso: string }
  | null;

/** The columns of a table, in order. */
export const exportColumns = Object.values(indicatorTexts.export.columns);

/** The figures of a place as rows of {@link exportColumns}; those whose article is another by now are left out. */
export async function exportRows(assistant: Assistant, stated: readonly PlaceFigure[]): Promise<ExportCell[][]> {
  const articles = await articlesOfFigures(assistant, stated);
  return stated.flatMap((one) => {
    const found = figureIn(articles, one);
    if (found === null) return [];
    const { source } = one;
    const cells = figureCells(found.article, found.figure);
    return [
      [
        words(cells.indicator),
        words(cells.shown),
        valueCell(cells.value, cells.upper),
        words(cells.unit),
        number(cells.target),
        number(cells.percentOfTarget),
        words(cells.change),
        words(standingWords(found.figure) ?? ''),
        words(cells.period),
        words(cells.locality),
        words(cells.sentence),
        words([source.title, ...(source.also ?? []).map(({ title, publisher }) => publisher ?? title)].join('; ')),
        source.date === null ? null : ({ kind: 'day', iso: source.date } as const),
        words(source.url ?? ''),
      ],
    ];
  });
}

/** Words on one line, without signs that no file can hold; null when there are none. */
function words(text: string): ExportCell {
  const clean = wellFormed(text)
    .replace(/[\p{Cc}\uFFFE\uFFFF\s]+/gu, ' ')
    .trim();
  return clean === '' ? null : { kind: 'words', text: clean };
}

function number(value: number | null): ExportCell {
  return value === null ? null : { kind: 'number', value };
}

/** A range is no number: as words. */
function valueCell(value: number, upper: number | null): ExportCell {
  return upper === null ? number(value) : words(`${vietnameseNumber(value)} – ${vietnameseNumber(upper)}`);
}

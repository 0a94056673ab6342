import type { Answer } from '../../answering/answer.js';
import { answeringFigures } from './answering-figures.js';
import { bounded } from './percent-bar.js';
import { periodWords } from './period-words.js';

/** One of the values that an answer sets side by side, with all that a person needs to read it right. */
export interface SeriesValue {
  readonly label: string;
  /** The figure as its article writes it, with the word that bounds it: "trên 3.947 tỷ đồng". */
  readonly shown: string;
  readonly value: number;
  /** Its period where places are compared at different times; else null. */
  readonly period: string | null;
  /** The `n` of its citation. */
  readonly citation: number;
}

/** The values of an answer's series, in their order; none without a series. */
export function seriesValues(answer: Answer): SeriesValue[] {
  const { series, citations } = answer;
  const all = answeringFigures(answer);
  const sameTime = new Set(all.map(({ period }) => period?.toLowerCase())).size <= 1;
  return (series?.points ?? []).map(({ label, text, value, citation }) => {
    const file = citations.find(({ n }) => n === citation)?.file;
    const figure = all.find((one) => one.file === file && one.value === value && text.includes(one.text));
    const bound = figure?.bound ?? null;
    const shown = bound === null || text.toLowerCase().includes(bound.toLowerCase()) ? text : bounded(text, bound);
    const period = figure?.period ?? null;
    return { label, shown, value, period: series?.by === 'period' || sameTime || period === null ? null : periodWords(period), citation };
  });
}

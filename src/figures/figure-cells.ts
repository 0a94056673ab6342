import type { Article } from '../articles/article.js';
import { sliceOf } from '../language/span.js';
import type { ChangeDirection, Figure } from './figure.js';

/** A figure as words and numbers for a table or a spreadsheet. Words are verbatim; numbers are parsed values. */
export interface FigureCells {
  readonly file: string;
  /** The line to copy. */
  readonly shown: string;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly indicator: string;
  readonly target: number | null;
  /** In percent. */
  readonly percentOfTarget: number | null;
  /** "tăng 11,2% so với cùng kỳ"; empty when there is none. */
  readonly change: string;
  readonly period: string;
  /** First and last day, `YYYY-MM-DD`, empty when open or unknown. */
  readonly from: string;
  readonly to: string;
  readonly locality: string;
  readonly planned: boolean;
  /** "bài viết ghi …, tính ra …"; empty when the numbers agree. */
  readonly note: string;
  readonly sentence: string;
}

const directionWords: Readonly<Record<ChangeDirection, string>> = { up: 'tăng', down: 'giảm', level: 'bằng' };

/** Reads the cells of one figure of an article. */
export function figureCells(article: Article, figure: Figure): FigureCells {
  const time = figure.period?.value;
  return {
    file: article.file,
    shown: sliceOf(article.text, figure.display),
    value: figure.value,
    upper: figure.upper,
    unit: figure.unit ?? '',
    indicator: figure.indicator === null ? '' : sliceOf(article.text, figure.indicator),
    target: figure.target?.value ?? null,
    percentOfTarget: figure.percentOfTarget?.value ?? null,
    change: changeWords(figure),
    period: time?.text ?? '',
    from: time?.period.from ?? '',
    to: time?.period.to ?? '',
    locality: figure.locality?.value.text ?? '',
    planned: figure.planned,
    note: mismatchWords(figure),
    sentence: sliceOf(article.text, figure.sentence).replace(/\s+/g, ' '),
  };
}

/** A number as Vietnamese writes it: a comma before decimals, a dot between thousands. */
export function vietnameseNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

function changeWords(figure: Figure): string {
  if (figure.change === null) return '';
  const { value, unit, direction, versus } = figure.change.value;
  const amount = `${directionWords[direction]} ${vietnameseNumber(value)}${/^\p{L}/u.test(unit) ? ' ' : ''}${unit}`;
  return versus === null ? amount : `${amount} so với ${versus}`;
}

function mismatchWords({ mismatch }: Figure): string {
  if (mismatch === null) return '';
  const unit = /^\p{L}/u.test(mismatch.unit) ? ` ${mismatch.unit}` : mismatch.unit;
  return `bài viết ghi ${vietnameseNumber(mismatch.stated)}${unit}, tính ra ${vietnameseNumber(mismatch.computed)}${unit}`;
}

import type { Article } from '../../src/articles/article.js';
import type { Figure, FigureKind, FigureLocality } from '../../src/figures/figure.js';
import { normalizeWord } from '../../src/language/fold.js';
import type { Period } from '../../src/language/period.js';
import { findPlaces } from '../../src/language/places.js';
import type { Span } from '../../src/language/span.js';

const noted =
  /(?:(?<indicator>\p{L}[\p{L} ]*): )?(?<value>\d+)(?: (?<unit>[\p{L} ]+|%))? \[(?<place>[^;\]]*)(?:; (?<from>[\d-]*)\.\.(?<to>[\d-]*))?\]/u;
const anyFigure = new RegExp(`${noted.source}|\\d+`, 'gu');

/**
 * Every whole number of paragraphs and headings as a figure, the whole block its sentence. One with a note behind it has what the note says, "hộ nghèo: 812 hộ [Ba Sao; 2022-01-01..2022-12-31]":
 * the words before a colon are its indicator, those before the note its unit, the note has place and period, each of which may be left out, and each end of
 * the period too.
 */
export function plainFigures(article: Article): Figure[] {
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .flatMap((block) => [...article.text.slice(block.start, block.end).matchAll(anyFigure)].map((match) => toFigure(match, block)));
}

function toFigure({ 0: all, index, groups = {} }: RegExpExecArray, { start, end }: Span): Figure {
  const { indicator, unit = null, place = '', from, to } = groups;
  const at = start + index;
  const value = groups['value'] ?? all;
  const valueAt = at + (indicator === undefined ? 0 : indicator.length + 2);
  const span = { start: valueAt, end: valueAt + value.length + (unit === null ? 0 : unit.length + 1) };
  const period = periodOf(from || null, to || null);
  return {
    ...{ ...span, ...bare, display: span, sentence: { start, end } },
    ...{ kind: kindOf(unit), value: Number(value), unit },
    indicator: indicator === undefined ? null : { start: at, end: at + indicator.length },
    period: period === null ? null : { value: { text: all, period }, span: null, rule: 'note' },
    locality: place === '' ? null : { value: placeOf(place), span: null, rule: 'note' },
  };
}

/** With its level when the note has a level word, "xã Ba Sao". */
function placeOf(text: string): FigureLocality {
  const mention = findPlaces(text, { start: 0, end: text.length })[0];
  return { text, key: mention?.key ?? normalizeWord(text), level: mention?.level ?? null };
}

function kindOf(unit: string | null): FigureKind {
  if (unit === null) return 'number';
  if (unit === '%') return 'percent';
  return unit.includes('đồng') ? 'money' : 'count';
}

function periodOf(from: string | null, to: string | null): Period | null {
  if (from === null) return to === null ? null : { kind: 'until', from, to };
  return to === null ? { kind: 'since', from, to } : { kind: 'years', from, to };
}

const bare = {
  rule: 'number',
  upper: null,
  bound: null,
  target: null,
  percentOfTarget: null,
  change: null,
  mismatch: null,
  planned: false,
  parent: null,
  relation: null,
} as const;

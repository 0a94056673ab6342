import type { FigureEntry } from './figure-entries.js';

/** The columns of a table of figures, in the order they are written. */
export const figureColumns = ['articleOf', 'positionOf', 'passageOf', 'firstDays', 'lastDays'] as const;

/** `articleOf` is an article's number, the days are those of a `DayRange`. */
export type FigureColumn = (typeof figureColumns)[number];

/** What is known of each figure, by ordinal, in arrays with room to grow. Entries from `size` on mean nothing. */
export interface FigureTable {
  size: number;
  readonly columns: Record<FigureColumn, Uint32Array>;
}

/** Stands in `passageOf` for a figure that no passage holds. */
const noPassage = 0xffff_ffff;

/** A table that starts with these columns' entries, which it leaves as they are. */
export function createFigureTable(columns: Readonly<Record<FigureColumn, Uint32Array>> | null = null): FigureTable {
  const empty = new Uint32Array(0);
  return columns === null
    ? { size: 0, columns: { articleOf: empty, positionOf: empty, passageOf: empty, firstDays: empty, lastDays: empty } }
    : { size: columns.articleOf.length, columns: { ...columns } };
}

/** Appends a figure; gives its ordinal. */
export function putFigure(table: FigureTable, article: number, { position, passage, days }: Omit<FigureEntry, 'terms'>): number {
  const ordinal = table.size;
  const { columns } = table;
  if (ordinal >= columns.articleOf.length) grow(table, Math.max(1024, Math.ceil(ordinal * 1.5)));
  columns.articleOf[ordinal] = article;
  columns.positionOf[ordinal] = position;
  columns.passageOf[ordinal] = passage ?? noPassage;
  columns.firstDays[ordinal] = days.first;
  columns.lastDays[ordinal] = days.last;
  table.size += 1;
  return ordinal;
}

/** The passage that holds a figure. */
export function passageOf({ columns }: FigureTable, ordinal: number): number | null {
  const passage = columns.passageOf[ordinal] as number;
  return passage === noPassage ? null : passage;
}

/** The table's columns without the room behind them, of those figures alone that `keeps` says. */
export function keepFigures({ columns, size }: FigureTable, keeps: (ordinal: number) => boolean): FigureTable {
  const kept: Partial<Record<FigureColumn, Uint32Array>> = {};
  for (const name of figureColumns) kept[name] = columns[name].subarray(0, size).filter((_, ordinal) => keeps(ordinal));
  return createFigureTable(kept as Record<FigureColumn, Uint32Array>);
}

function grow({ columns }: FigureTable, room: number): void {
  for (const name of figureColumns) {
    const grown = new Uint32Array(room);
    grown.set(columns[name]);
    columns[name] = grown;
  }
}

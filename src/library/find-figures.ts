import { TienDoError } from '../errors.js';
import { hasAccents } from '../language/fold.js';
import { type DayRange, dayNumber, openEnd } from './figure-days.js';
import type { FigureHit, FigureQuery } from './figure-query.js';
import { createFigureScorer, type FigureLists, type FigureScorer } from './figure-scores.js';
import { type FigureTable, passageOf } from './figure-table.js';
import { kindTerm, levelTerm, placeTerm, writeIn } from './figure-terms.js';
import type { Field } from './lexical-index.js';
import type { PassageCatalog } from './passage-catalog.js';
import { decodeList } from './posting-codec.js';
import { createSelection } from './select-top.js';

/** What figures are looked for in; see {@link figureGround}. */
export interface FigureGround {
  readonly table: FigureTable;
  readonly lists: FigureLists;
  /** Over the same lists. */
  readonly scorer: FigureScorer;
  /** Names the articles of the table and ranks them. */
  readonly catalog: Pick<PassageCatalog, 'file' | 'rankOf' | 'isRepeat'>;
}

/** A ground with a scorer of its own. */
export function figureGround(table: FigureTable, lists: FigureLists, catalog: FigureGround['catalog']): FigureGround {
  return { table, lists, scorer: createFigureScorer(lists, table.size), catalog };
}

/**
 * The figures found for a query, see `Library.findFigures`.
 * @throws TienDoError `usage` when `k` is below 1 or a bound is no day.
 */
export function findFigures(ground: FigureGround, query: FigureQuery): FigureHit[] {
  const bounds = readBounds(query);
  const { table, scorer } = ground;
  const words = query.words.filter((alternative) => alternative.length > 0);
  const field: Field = [...words.flat(), ...query.places].some(hasAccents) ? 'accented' : 'folded';
  const among = placed(ground, field, query.places);
  const wants = allOf([
    having(ground, (query.levels ?? []).map(levelTerm)),
    having(ground, query.kinds.map(kindTerm)),
    bounds === null ? null : within(table, bounds),
    notRepeated(ground),
  ]);
  if (words.length > 0) {
    const { matched, scores } = scorer.score(words, field, among);
    const scoreOf = (ordinal: number) => scores[ordinal] as number;
    return choose(ground, matched, wants, scoreOf, query.k).map((ordinal) => hitOf(ground, ordinal, scoreOf(ordinal)));
  }
  const all = among ?? new Uint32Array(table.size).map((_, ordinal) => ordinal);
  return choose(ground, all, wants, (ordinal) => newestDay(table, ordinal), query.k).map((ordinal) => hitOf(ground, ordinal, 1));
}

type Wants = (ordinal: number) => boolean;

function readBounds({ k, from, to }: FigureQuery): DayRange | null {
  if (!(k >= 1)) throw new TienDoError('usage', { problem: `A search for ${k} figures makes no sense; ask for 1 or more.` });
  const first = from === null ? 0 : dayNumber(from);
  const last = to === null ? openEnd : dayNumber(to);
  if (first === null || last === null) throw new TienDoError('usage', { problem: `From ${from} to ${to}: write days as YYYY-MM-DD.` });
  return from === null && to === null ? null : { first, last };
}

/** Whether a figure counts for one of the days. */
function within({ columns: { firstDays, lastDays } }: FigureTable, { first, last }: DayRange): Wants {
  if (first > last) return () => false;
  return (ordinal) => (firstDays[ordinal] as number) <= last && (lastDays[ordinal] as number) >= first;
}

/** For each of the terms the figures that have it. */
function holders({ lists }: FigureGround, field: Field, terms: readonly string[]): Uint32Array[] {
  return [...new Set(terms)].flatMap((term) => {
    const list = lists.find(field, term);
    return list === null ? [] : [decodeList(list).ordinals];
  });
}

/** The figures of the places, each once, for a figure has one locality; null when no place is asked for. */
function placed(ground: FigureGround, field: Field, places: readonly string[]): Uint32Array | null {
  if (places.length === 0) return null;
  const held = holders(ground, field, places.map(writeIn[field]).map(placeTerm));
  const all = new Uint32Array(held.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const ordinals of held) {
    all.set(ordinals, at);
    at += ordinals.length;
  }
  return all;
}

/** Whether a figure has one of the terms of the accented field; null when none is asked for. */
function having(ground: FigureGround, terms: readonly string[]): Wants | null {
  if (terms.length === 0) return null;
  const flags = new Uint8Array(ground.table.size);
  for (const ordinals of holders(ground, 'accented', terms)) for (const ordinal of ordinals) flags[ordinal] = 1;
  return (ordinal) => flags[ordinal] === 1;
}

/** A figure of a reprint is the original's. */
function notRepeated({ table, catalog }: FigureGround): Wants {
  return (ordinal) => {
    const passage = passageOf(table, ordinal);
    return passage === null || !catalog.isRepeat(table.columns.articleOf[ordinal] as number, passage);
  };
}

function allOf(wishes: readonly (Wants | null)[]): Wants {
  const held = wishes.filter((wish) => wish !== null);
  return (ordinal) => held.every((wish) => wish(ordinal));
}

function newestDay({ columns: { firstDays, lastDays } }: FigureTable, ordinal: number): number {
  const last = lastDays[ordinal] as number;
  return last === openEnd ? (firstDays[ordinal] as number) : last;
}

/** The wanted ones of largest value, that first; ties by file, then by position. */
function choose(ground: FigureGround, ordinals: Uint32Array, wants: Wants, value: (ordinal: number) => number, k: number): number[] {
  const { articleOf, positionOf } = ground.table.columns;
  const rank = (ordinal: number) => ground.catalog.rankOf[articleOf[ordinal] as number] as number;
  const selection = createSelection(k, (a, b) => {
    const apart = value(b) - value(a) || rank(a) - rank(b);
    return (apart || (positionOf[a] as number) - (positionOf[b] as number)) < 0;
  });
  let least = Number.NEGATIVE_INFINITY;
  for (const ordinal of ordinals) {
    if (value(ordinal) < least || !wants(ordinal)) continue;
    selection.offer(ordinal);
    const last = selection.last();
    if (last !== undefined) least = value(last);
  }
  return selection.sorted();
}

function hitOf({ table, catalog }: FigureGround, ordinal: number, score: number): FigureHit {
  const { articleOf, positionOf } = table.columns;
  return {
    file: catalog.file(articleOf[ordinal] as number),
    figure: positionOf[ordinal] as number,
    passage: passageOf(table, ordinal),
    score,
  };
}

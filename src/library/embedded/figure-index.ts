import { figureEntries } from '../figure-entries.js';
import { createFigureTable, type FigureTable, keepFigures, putFigure } from '../figure-table.js';
import type { StoredArticle } from '../library.js';
import { articleReader } from './article-rows.js';
import type { Store } from './database.js';
import { mergeSegments } from './merge-postings.js';
import { type PostingGatherer, postingGatherer } from './posting-gatherer.js';
import type { PostingSegment } from './posting-segment.js';

/** The figures of a generation and the terms they have. Figures stand without gaps, those of one article together. */
export interface FigureIndex {
  readonly table: FigureTable;
  readonly segment: PostingSegment;
}

/** A figure index while it is written. */
export interface FigureDraft {
  readonly table: FigureTable;
  readonly postings: PostingGatherer;
  /** Of the base; null when there is none. */
  readonly segment: PostingSegment | null;
  /** Ids of articles whose figures went. */
  readonly gone: Set<number>;
}

/** Postings gathered at once: 17 MB of buffers. */
const runPostings = 1_000_000;

/** Starts from the base's index, which stays as it is, or from nothing. */
export function startFigures(base: FigureIndex | null): FigureDraft {
  return {
    table: createFigureTable(base?.table.columns),
    postings: postingGatherer(runPostings),
    segment: base?.segment ?? null,
    gone: new Set(),
  };
}

/** Adds the figures of an article with a new id. */
export function addFigures(draft: FigureDraft, id: number, article: StoredArticle): void {
  for (const entry of figureEntries(article)) draft.postings.add(putFigure(draft.table, id, entry), entry.terms);
}

/** Adds the figures of all articles of a store. */
export function deriveFigures(store: Store, draft: FigureDraft): void {
  const reader = articleReader(store);
  for (const id of store.prepare<[], number>('SELECT id FROM articles ORDER BY id').pluck().all()) {
    const article = reader.byId(id);
    if (article !== null) addFigures(draft, id, article);
  }
}

/** The figures that still count, numbered anew. */
export function mergeFigures({ table, postings, segment, gone }: FigureDraft): FigureIndex {
  const segments = [...(segment === null ? [] : [segment]), ...postings.finish()];
  if (gone.size === 0) return { table: keepFigures(table, () => true), segment: mergeSegments(segments, { size: table.size }) };
  const { articleOf } = table.columns;
  const keeps = (ordinal: number) => !gone.has(articleOf[ordinal] as number);
  const renumbered = new Uint32Array(table.size);
  let next = 0;
  for (let ordinal = 0; ordinal < table.size; ordinal += 1) {
    renumbered[ordinal] = next;
    if (keeps(ordinal)) next += 1;
  }
  const renumber = (ordinal: number) => renumbered[ordinal] as number;
  return { table: keepFigures(table, keeps), segment: mergeSegments(segments, { size: table.size, keeps, renumber }) };
}

import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noArticle } from '../passage-catalog.js';
import type { Reading } from '../reading.js';
import { articleWriter } from './article-rows.js';
import type { Base } from './base-generation.js';
import type { CorpusChanges } from './compare-corpus.js';
import { openToWrite, type Store } from './database.js';
import { deriveIndex, renumberPassages } from './derive-index.js';
import { deriveFigures, type FigureDraft, startFigures } from './figure-index.js';
import type { IndexFiles } from './index-files.js';
import { createTable, dropPassage, type PassageTable } from './index-tables.js';
import { generationFiles } from './library-home.js';
import { mergeSegments } from './merge-postings.js';
import { type PostingGatherer, postingGatherer } from './posting-gatherer.js';
import type { PostingSegment } from './posting-segment.js';
import { schemaVersion } from './schema.js';
import type { VectorGraph } from './vector-graph.js';

/** A generation while it is written: a copy of the base that changes. */
export interface GenerationDraft {
  readonly store: Store;
  table: PassageTable;
  postings: PostingGatherer;
  readonly figures: FigureDraft;
  /** Of the base; null when the index must be made anew. */
  segment: PostingSegment | null;
  graph: VectorGraph | null;
  /** Ids and ordinals from these on are new. */
  readonly firstId: number;
  firstOrdinal: number;
  /** Ordinals of the base whose passages went. */
  readonly gone: number[];
}

/** Above this share of ordinals without a passage they are given up, and the index is made anew. */
const goneShare = 0.25;

/** Starts from a copy of the base's store and from its index files, which are made again when they were damaged; or from nothing. */
export async function startDraft(folder: string, base: Base | null, dimensions: number, reading: Reading): Promise<GenerationDraft> {
  const path = join(folder, generationFiles.store);
  if (base !== null) await copyFile(join(base.generation.folder, generationFiles.store), path, constants.COPYFILE_FICLONE);
  const store = openToWrite(path, base === null);
  try {
    return draftOver(store, base, dimensions, reading);
  } catch (error) {
    store.close();
    throw error;
  }
}

function draftOver(store: Store, base: Base | null, dimensions: number, reading: Reading): GenerationDraft {
  const index: IndexFiles | null = base?.index ?? null;
  const table = createTable(dimensions, index?.table);
  const postings = postingGatherer();
  const figures = startFigures(index?.figures ?? null);
  if (base !== null && index === null) {
    deriveIndex(store, table, postings, reading);
    deriveFigures(store, figures);
  }
  const lastId = store.prepare<[], number | null>('SELECT max(id) FROM articles').pluck().get() ?? -1;
  const firstId = lastId + 1;
  return {
    store,
    table,
    postings,
    figures,
    segment: index?.segment ?? null,
    graph: index?.graph ?? null,
    firstId,
    firstOrdinal: table.size,
    gone: [],
  };
}

/** Removes articles of the base from the draft. */
export function dropArticles(draft: GenerationDraft, ids: readonly number[]): void {
  const rows = articleWriter(draft.store);
  const ordinalsOf = draft.store.prepare<[number], number>('SELECT ordinal FROM passages WHERE article = ?').pluck();
  for (const id of ids) {
    for (const ordinal of ordinalsOf.all(id)) {
      dropPassage(draft.table, ordinal);
      if (ordinal < draft.firstOrdinal) draft.gone.push(ordinal);
    }
    rows.drop(id);
    draft.figures.gone.add(id);
  }
}

/** Notes which corpus files were read, and where articles that stayed the same come from now. */
export function writeSources({ store }: GenerationDraft, changes: CorpusChanges, base: Base | null): void {
  store.exec('DELETE FROM sources');
  const put = store.prepare('INSERT INTO sources (file, stamp, unreadable) VALUES (?, ?, ?)');
  for (const { file, stamp, unreadable } of changes.sources) put.run(file, stamp, JSON.stringify(unreadable));
  const move = store.prepare('UPDATE articles SET source = ?, mark = ? WHERE file = ?');
  for (const [file, { source, mark }] of changes.same) {
    const before = base?.articles.get(file);
    if (before?.source !== source || before.mark !== mark) move.run(source, mark, file);
  }
}

/** Gives up the ordinals when too many stand for nothing. */
export function closeGaps(draft: GenerationDraft, passages: number, reading: Reading): void {
  if (draft.table.size - passages <= draft.table.size * goneShare) return;
  renumberPassages(draft.store);
  draft.table = createTable(draft.table.dimensions);
  draft.postings = postingGatherer();
  draft.segment = null;
  draft.graph?.release();
  draft.graph = null;
  draft.firstOrdinal = 0;
  draft.gone.length = 0;
  deriveIndex(draft.store, draft.table, draft.postings, reading);
}

/** The postings of the base that still count, and the new ones. */
export function mergePostings({ segment, postings, table, gone, firstOrdinal }: GenerationDraft): PostingSegment {
  const segments = [...(segment === null ? [] : [segment]), ...postings.finish()];
  const { articleOf, size } = table;
  const keeps = (ordinal: number) => articleOf[ordinal] !== noArticle;
  const keepsAll = gone.length === 0 && !articleOf.subarray(firstOrdinal, size).includes(noArticle);
  return mergeSegments(segments, keepsAll ? { size } : { size, keeps });
}

/** What all rows of a generation depend on beside the corpus and the embedder. */
export function versionsOf(reading: Reading): { schema: number; reading: string } {
  return { schema: schemaVersion, reading: reading.version };
}

import { breathe } from '../../breathe.js';
import { bm25Parameters } from '../bm25.js';
import { figureGround, findFigures } from '../find-figures.js';
import { createScorer } from '../lexical-scores.js';
import type { KnownPlace, Library, Printing, StoredArticle } from '../library.js';
import { openGate } from '../open-gate.js';
import type { Analyze } from '../passage-terms.js';
import type { SearchGround } from '../search-ground.js';
import { searchPassages } from '../search-passages.js';
import { termStatistics } from '../term-statistics.js';
import { figurePlaces, newestArticles } from './article-lists.js';
import { articleReader } from './article-rows.js';
import type { Store } from './database.js';
import { infoOf } from './generations.js';
import { graphVectors } from './graph-vectors.js';
import { figureLists, type IndexFiles, lexicalIndex } from './index-files.js';
import { vectorsOf } from './index-tables.js';
import type { Manifest } from './manifest.js';
import { readMergers } from './merger-rows.js';
import { readPrintings } from './reprint-rows.js';
import { storeCatalog } from './store-catalog.js';

/** A library over an open generation; it closes the store and frees the graph when it is closed. Others get their turn while it is made. */
export async function serveStore(
  store: Store,
  index: IndexFiles,
  manifest: Manifest,
  analyze: Analyze,
  exactScope: number,
): Promise<Library> {
  const ground = await layGround(store, index, manifest, analyze, exactScope);
  const figures = figureGround(index.figures.table, figureLists(index.figures), ground.catalog);
  const reader = articleReader(store);
  const printings = readPrintings(store);
  const gate = openGate(manifest.id);
  let places: readonly KnownPlace[] | null = null;
  return {
    info: infoOf(manifest),
    search: (query) => gate.through(() => searchPassages(ground, query)).then(afterOthers),
    findFigures: (query) => gate.through(() => findFigures(figures, query)),
    articles: (files) =>
      gate
        .through(() =>
          files
            .map((file) => reader.byFile(file))
            .filter((article): article is StoredArticle => article !== null)
            .map((article) => withPrintings(article, printings.get(article.file))),
        )
        .then(afterOthers),
    passages: (of) => gate.through(() => reader.passages(of)).then(afterOthers),
    files: () => gate.through(() => allFiles(store)),
    newest: (from, count) => gate.through(() => newestArticles(store, from, count)),
    figurePlaces: () => gate.through(() => figurePlaces(store)),
    places: () =>
      gate.through(() => {
        places ??= allPlaces(store);
        return places;
      }),
    mergers: () => gate.through(() => readMergers(store)),
    statistics: (terms) => gate.through(() => termStatistics(ground.lexical, terms)),
    async close() {
      if (!gate.close()) return;
      store.close();
      index.graph?.release();
    },
  };
}

/** Gives a result after whatever else waits on the event loop: a question is then answered in short stretches, and nobody waits for a long one. */
async function afterOthers<T>(result: T): Promise<T> {
  await breathe();
  return result;
}

async function layGround(store: Store, index: IndexFiles, manifest: Manifest, analyze: Analyze, exactScope: number): Promise<SearchGround> {
  const lexical = lexicalIndex(index.segment, index.table);
  const catalog = await storeCatalog(store, index.table, lexical.passages);
  const scorer = createScorer(lexical, catalog, bm25Parameters);
  await breathe();
  return {
    catalog,
    lexical,
    scorer,
    vectors: graphVectors(vectorsOf(index.table), index.graph, lexical.passages, exactScope),
    dimensions: manifest.embedder.dimensions,
    analyze,
    parameters: bm25Parameters,
  };
}

function withPrintings(article: StoredArticle, printings: readonly Printing[] | undefined): StoredArticle {
  return printings === undefined ? article : { ...article, printings };
}

function allFiles(store: Store): string[] {
  return store.prepare<[], string>('SELECT file FROM articles').pluck().all().sort();
}

function allPlaces(store: Store): KnownPlace[] {
  const rows = store
    .prepare<[], Omit<KnownPlace, 'levels'> & { levels: string }>('SELECT key, name, levels, articles FROM places ORDER BY position')
    .all();
  return rows.map((row) => ({ ...row, levels: JSON.parse(row.levels) }));
}

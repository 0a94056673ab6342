import type { Embedder } from '../embedding/embedder.js';
import { sketchOfArticle } from '../figures/reprint.js';
import { stripAccents } from '../language/fold.js';
import type { PlaceMerger } from '../language/place-merger.js';
import { sliceOf } from '../language/span.js';
import { type FindPlaces, knownNames, type PlaceWriting, placeKeysOf, placesOf, yearsOf } from './article-mentions.js';
import { articleTerms } from './article-terms.js';
import { bm25Parameters } from './bm25.js';
import { withContexts } from './context-vectors.js';
import { createExactVectors, flatVectors } from './exact-vectors.js';
import { figureEntries } from './figure-entries.js';
import { countFigurePlaces } from './figure-places.js';
import { createFigureTable, putFigure } from './figure-table.js';
import { type FigureGround, figureGround, findFigures } from './find-figures.js';
import { knownPlaces } from './known-places.js';
import { createScorer } from './lexical-scores.js';
import type { GenerationInfo, KnownPlace, Library, StoredArticle } from './library.js';
import { memoryIndex } from './memory-index.js';
import { newestFirst, summaryOf } from './newest-articles.js';
import { openGate } from './open-gate.js';
import type { PassageCatalog } from './passage-catalog.js';
import { type Analyze, passageTerms } from './passage-terms.js';
import { linkReprints, printingOf, type Reprints } from './reprints.js';
import type { SearchGround } from './search-ground.js';
import { searchPassages } from './search-passages.js';
import { similarPairs } from './similar-sketches.js';
import { termStatistics } from './term-statistics.js';

/** What a library in memory is made from. */
export interface MemoryLibraryOptions {
  /** With different names, in any order. */
  readonly articles: readonly StoredArticle[];
  readonly embedder: Embedder;
  readonly analyze: Analyze;
  readonly findPlaces: FindPlaces;
  /** Default none. */
  readonly mergers?: readonly PlaceMerger[];
}

/** A library that keeps everything in memory and searches vectors one by one: for tests, and to hold other libraries against. */
export async function openMemoryLibrary(options: MemoryLibraryOptions): Promise<Library> {
  const given = [...options.articles].sort((a, b) => (a.file < b.file ? -1 : 1));
  const reprints = findReprints(given);
  const places = readPlaces(given, options.findPlaces);
  const articles = given.map((article, number) => ({
    ...withPrintings(article, number, given, reprints),
    placeKeys: placeKeysOf(places[number] ?? []),
  }));
  const list = knownPlaces(places);
  const keys = new Set(list.map(({ key }) => key));
  const mentioned = places.map((writings) => writings.map(({ key }) => key).filter((key) => keys.has(key)));
  const ground = await layGround(articles, mentioned, reprints, options);
  return { ...serve(articles, ground, list, infoOf(articles, options.embedder)), mergers: async () => options.mergers ?? [] };
}

/** By the number of the copy. */
function findReprints(articles: readonly StoredArticle[]): Reprints {
  const sketched = articles.map((article, id) => ({ id, sketch: sketchOfArticle(article) }));
  const reprints: Reprints = new Map();
  linkReprints(reprints, similarPairs(sketched, sketched), (id) => articles[id] ?? null);
  return reprints;
}

function withPrintings(article: StoredArticle, number: number, articles: readonly StoredArticle[], reprints: Reprints): StoredArticle {
  const rootOf = (id: number): number => reprints.get(id)?.original ?? id;
  const others = articles.filter((_, id) => id !== number && rootOf(id) === rootOf(number));
  return others.length === 0 ? article : { ...article, printings: others.map(printingOf) };
}

function serve(
  articles: readonly StoredArticle[],
  ground: SearchGround,
  places: readonly KnownPlace[],
  info: GenerationInfo,
): Omit<Library, 'mergers'> {
  const figures = layFigures(articles, ground.catalog);
  const byFile = new Map(articles.map((article) => [article.file, article]));
  const gate = openGate('memory');
  return {
    info,
    search: (query) => gate.through(() => searchPassages(ground, query)),
    findFigures: (query) => gate.through(() => findFigures(figures, query)),
    articles: (files) => gate.through(() => files.flatMap((file) => byFile.get(file) ?? [])),
    passages: (of) =>
      gate.through(() =>
        of.flatMap(({ file, passage }) => {
          const article = byFile.get(file);
          const span = article?.passages[passage];
          if (article === undefined || span === undefined) return [];
          return [{ file, passage, start: span.start, end: span.end, text: sliceOf(article.text, span) }];
        }),
      ),
    files: () => gate.through(() => articles.map(({ file }) => file)),
    newest: (from, count) =>
      gate.through(() =>
        newestFirst(articles)
          .slice(Math.max(0, from), Math.max(0, from) + Math.max(0, count))
          .map(summaryOf),
      ),
    figurePlaces: () => gate.through(() => countFigurePlaces(articles)),
    places: () => gate.through(() => places),
    statistics: (terms) => gate.through(() => termStatistics(ground.lexical, terms)),
    close: async () => {
      gate.close();
    },
  };
}

async function layGround(
  articles: readonly StoredArticle[],
  places: readonly string[][],
  reprints: Reprints,
  options: MemoryLibraryOptions,
): Promise<SearchGround> {
  const lexical = memoryIndex(
    articles
      .flatMap((article) => articleTerms(article, article.passages, options.analyze))
      .map(({ own, context }) => passageTerms(own, context)),
  );
  const passages = articles.flatMap((article, number) =>
    article.passages.map((passage) => ({ number, text: sliceOf(article.text, passage) })),
  );
  const embedded = passages.length === 0 ? [] : await options.embedder.embedPassages(passages.map(({ text }) => text));
  const { dimensions } = options.embedder.identity;
  const inContext = withContexts(embedded, (position) => passages[position]?.number ?? -1);
  const vectors = createExactVectors(flatVectors(inContext, dimensions));
  const catalog = catalogOf(articles, places, reprints);
  return {
    catalog,
    lexical,
    scorer: createScorer(lexical, catalog, bm25Parameters),
    vectors,
    dimensions,
    analyze: options.analyze,
    parameters: bm25Parameters,
  };
}

function layFigures(articles: readonly StoredArticle[], catalog: PassageCatalog): FigureGround {
  const table = createFigureTable();
  const terms = articles.flatMap((article, number) =>
    figureEntries(article).map((entry) => {
      putFigure(table, number, entry);
      return entry.terms;
    }),
  );
  return figureGround(table, memoryIndex(terms), catalog);
}

/** First the names behind a level word anywhere, then all mentions of those names. */
function readPlaces(articles: readonly StoredArticle[], find: FindPlaces): PlaceWriting[][] {
  const named = articles.flatMap((article) => placesOf(article, find, knownNames(new Set())));
  const known = knownNames(new Set(named.filter(({ level }) => level !== null).map(({ key }) => key)));
  return articles.map((article) => placesOf(article, find, known));
}

function catalogOf(articles: readonly StoredArticle[], places: readonly string[][], reprints: Reprints): PassageCatalog {
  const firsts: number[] = [];
  const articleOf = articles.flatMap((article, number) => {
    firsts[number] = (firsts[number - 1] ?? 0) + (articles[number - 1]?.passages.length ?? 0);
    return article.passages.map(() => number);
  });
  const years = articles.map((article) => new Set(yearsOf(article)));
  const where = (wanted: (article: number) => boolean) => articles.map((_, number) => number).filter(wanted);
  return {
    size: articleOf.length,
    passages: articleOf.length,
    articles: articles.length,
    articleOf,
    positionOf: articles.flatMap((article) => article.passages.map((_, position) => position)),
    rankOf: articles.map((_, number) => number),
    file: (article) => articles[article]?.file ?? '',
    passagesOf: (article) => ({ first: firsts[article] ?? 0, count: articles[article]?.passages.length ?? 0 }),
    articlesOfPlace: (key, folded) =>
      where((number) => places[number]?.some((place) => (folded ? stripAccents(place) === stripAccents(key) : place === key)) ?? false),
    isRepeat: (article, position) => reprints.get(article)?.repeats.includes(position) ?? false,
    articlesOfYear: (year) => where((number) => years[number]?.has(year) ?? false),
  };
}

function infoOf(articles: readonly StoredArticle[], embedder: Embedder): GenerationInfo {
  return {
    id: 'memory',
    builtAt: new Date(0).toISOString(),
    articles: articles.length,
    passages: articles.reduce((sum, article) => sum + article.passages.length, 0),
    figures: articles.reduce((sum, article) => sum + article.figures.length, 0),
    embedder: embedder.identity.model,
    unreadable: [],
  };
}

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder, EmbedderIdentity } from '../../embedding/embedder.js';
import { TienDoError } from '../../errors.js';
import type { PlaceMerger } from '../../language/place-merger.js';
import type { CorpusSource, Reading } from '../reading.js';
import type { BuildProgress } from '../receipt.js';
import { articleIndexer } from './article-indexer.js';
import { writeBareMentions } from './bare-mentions.js';
import type { Base } from './base-generation.js';
import { buildGraph } from './build-graph.js';
import { type CorpusChanges, compareCorpus, noChanges } from './compare-corpus.js';
import { syncPath } from './database.js';
import { mergeFigures } from './figure-index.js';
import { closeGaps, dropArticles, type GenerationDraft, mergePostings, startDraft, versionsOf, writeSources } from './generation-draft.js';
import { newGenerationId } from './generations.js';
import { writeTables } from './index-files.js';
import { countLive } from './index-tables.js';
import { generationFiles, type LibraryHome } from './library-home.js';
import { type Manifest, writeManifest } from './manifest.js';
import { gatherMentions, knownKeys } from './mention-rows.js';
import { writeMergers } from './merger-rows.js';
import { updateReprints } from './reprint-rows.js';
import { sealOf } from './seal.js';
import type { GraphSettings } from './vector-graph.js';

/** What a generation is built from. */
export interface BuildTask {
  readonly home: LibraryHome;
  readonly corpus: string;
  readonly sources: readonly CorpusSource[];
  readonly mergers: readonly PlaceMerger[];
  readonly fingerprint: string;
  /** Null to read everything anew. */
  readonly base: Base | null;
  readonly reading: Reading;
  readonly identity: EmbedderIdentity;
  readonly embedder: () => Promise<Embedder>;
  readonly graph: GraphSettings;
  /** Whether a library without an article is wanted. */
  readonly allowEmpty: boolean;
  readonly onProgress: (progress: BuildProgress) => void;
}

/** A finished generation, not yet serving, and what is new in it. */
export interface BuiltGeneration {
  readonly manifest: Manifest;
  readonly changes: CorpusChanges;
  readonly gone: readonly string[];
}

/** Articles in one transaction. */
const transactionSize = 500;

/**
 * Writes the next generation into a folder of its own. Nothing that exists is touched; what a failure leaves behind is removed, and what a crash
 * leaves behind has no manifest.
 * @throws TienDoError `corpus-empty` when no article could be read.
 */
export async function buildGeneration(task: BuildTask): Promise<BuiltGeneration> {
  const id = newGenerationId();
  const folder = join(task.home.generations, id);
  await mkdir(folder, { recursive: true });
  try {
    return await writeGeneration(task, id, folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function writeGeneration(task: BuildTask, id: string, folder: string): Promise<BuiltGeneration> {
  const draft = await startDraft(folder, task.base, task.identity.dimensions, task.reading);
  try {
    const knownBefore = task.base === null ? new Set<string>() : knownKeys(draft.store);
    const { changes, gone } = await applyCorpus(task, draft);
    inTransaction(draft, () => {
      writeSources(draft, changes, task.base);
      writeMergers(draft.store, task.mergers);
      writeBareMentions(draft.store, task.reading, { knownBefore, firstId: draft.firstId, index: task.base?.index ?? null });
      gatherMentions(draft.store);
      closeGaps(draft, countLive(draft.table).passages, task.reading);
      updateReprints(draft.store, draft.firstId);
    });
    return { manifest: await finish(task, draft, id, folder, changes), changes, gone };
  } finally {
    draft.graph?.release();
    if (draft.store.open) draft.store.close();
  }
}

async function applyCorpus(task: BuildTask, draft: GenerationDraft): Promise<{ changes: CorpusChanges; gone: string[] }> {
  const { base, reading, onProgress } = task;
  const changes = noChanges();
  const indexer = articleIndexer({
    ...{
      store: draft.store,
      table: draft.table,
      postings: draft.postings,
      figures: draft.figures,
      reading,
      embedder: task.embedder,
      firstId: draft.firstId,
    },
    onEmbedded: (done) => onProgress({ stage: 'embed', done, total: null }),
  });
  const total = await countAhead(task);
  let done = 0;
  draft.store.exec('BEGIN');
  for await (const article of compareCorpus(task.sources, base, reading, changes)) {
    const before = base?.articles.get(article.article.file);
    if (before !== undefined) dropArticles(draft, [before.id]);
    await indexer.add(article);
    done += 1;
    onProgress({ stage: 'read', done: Math.min(changes.added.length + changes.changed.length + changes.same.size, total), total });
    if (done % transactionSize === 0) draft.store.exec('COMMIT; BEGIN');
  }
  await indexer.finish();
  const stays = new Set([...changes.same.keys(), ...changes.changed]);
  const gone = [...(base?.articles.values() ?? [])].filter(({ file }) => !stays.has(file));
  dropArticles(
    draft,
    gone.map((article) => article.id),
  );
  draft.store.exec('COMMIT');
  checkNotEmpty(task, changes);
  return { changes, gone: gone.map(({ file }) => file).sort() };
}

/** How many articles the generation will have, or nearly so: those of files that stay, and what is counted in the others. */
async function countAhead({ sources, base, reading }: BuildTask): Promise<number> {
  const staying = new Set(sources.filter(({ file, stamp }) => base?.sources.get(file)?.stamp === stamp).map(({ file }) => file));
  let count = [...(base?.articles.values() ?? [])].filter(({ source }) => staying.has(source)).length;
  for (const source of sources) if (!staying.has(source.file)) count += await reading.countRecords(source);
  return count;
}

function checkNotEmpty(task: BuildTask, { added, changed, same, sources }: CorpusChanges): void {
  if (task.allowEmpty || added.length + changed.length + same.size > 0) return;
  throw new TienDoError('corpus-empty', { path: task.corpus, unreadable: sources.flatMap(({ unreadable }) => unreadable).length });
}

function inTransaction(draft: GenerationDraft, work: () => void): void {
  draft.store.exec('BEGIN');
  work();
  draft.store.exec('COMMIT');
}

async function finish(task: BuildTask, draft: GenerationDraft, id: string, folder: string, changes: CorpusChanges): Promise<Manifest> {
  const { store, table } = draft;
  task.onProgress({ stage: 'index', done: 0, total: null });
  const { passages } = countLive(table);
  const tables = await writeTables(folder, mergePostings(draft), table, mergeFigures(draft.figures));
  const onAdded = (done: number, total: number) => task.onProgress({ stage: 'index', done, total });
  draft.graph = await buildGraph(table, passages, draft, task.graph, onAdded);
  const graph = (await draft.graph?.save(join(folder, generationFiles.graph))) ?? null;
  const count = (what: string) => store.prepare<[], number>(`SELECT ${what} FROM articles`).pluck().get() ?? 0;
  const counts = { articles: count('count(*)'), passages, figures: count('total(figures)') };
  store.close();
  const path = join(folder, generationFiles.store);
  await syncPath(path);
  const manifest: Manifest = {
    id,
    builtAt: new Date().toISOString(),
    versions: versionsOf(task.reading),
    embedder: task.identity,
    fingerprint: task.fingerprint,
    ...counts,
    unreadable: changes.sources.flatMap(({ unreadable }) => [...unreadable]),
    files: { ...tables, store: await sealOf(path), graph },
  };
  await syncPath(folder);
  await writeManifest(folder, manifest);
  return manifest;
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder, EmbedderIdentity } from '../embedding/embedder.js';
import type { PlaceMerger } from '../language/place-merger.js';
import { checkBuilt } from './check-built.js';
import { openBase } from './embedded/base-generation.js';
import { type BuiltGeneration, buildGeneration } from './embedded/build-generation.js';
import { lockBuild } from './embedded/build-lock.js';
import { earlierLibrary } from './embedded/earlier-library.js';
import { figureNews } from './embedded/figure-news.js';
import { versionsOf } from './embedded/generation-draft.js';
import {
  currentGeneration,
  forgetRejected,
  type Generation,
  hasItsSizes,
  infoOf,
  isMadeLike,
  rejectedFingerprint,
  serveGeneration,
  sweepGenerations,
} from './embedded/generations.js';
import { type LibraryHome, libraryHome } from './embedded/library-home.js';
import { reprintNews } from './embedded/reprint-news.js';
import { type GraphSettings, graphSettings } from './embedded/vector-graph.js';
import type { CorpusSource, Reading } from './reading.js';
import type { BuildProgress, LibraryReceipt } from './receipt.js';

/** How a library is built or brought up to date. */
export interface UpdateOptions {
  /** A folder, or one `.jsonl` or `.jsonl.gz` file. */
  readonly corpus: string;
  /** The data folder; it is made when it is not there. */
  readonly data: string;
  readonly reading: Reading;
  /** A function is called at most once, when something must be embedded; what it gives is the caller's to close. */
  readonly embedder: Embedder | (() => Promise<Embedder>);
  /** Of the embedder, so that a function need not be called to see whether anything changed. Taken from the embedder when left out. */
  readonly identity?: EmbedderIdentity;
  /** Finished generations kept before the serving one. Default 1. */
  readonly rollbackKeep?: number;
  /** Whether every file is read and held against its checksum even when the corpus has not changed. Default false: sizes only. */
  readonly verify?: boolean;
  /** Whether a corpus without a readable article makes an empty library. Default false: an error, and the serving generation stays. */
  readonly allowEmpty?: boolean;
  /** How long to wait, in milliseconds, while another process builds this library. Default ten minutes. */
  readonly waitMs?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly graph?: GraphSettings;
}

const defaultWait = 600_000;
const defaultKeep = 1;

interface Wanted {
  readonly options: UpdateOptions;
  readonly home: LibraryHome;
  readonly sources: readonly CorpusSource[];
  readonly mergers: readonly PlaceMerger[];
  readonly fingerprint: string;
  readonly identity: EmbedderIdentity;
  readonly embedder: () => Promise<Embedder>;
  readonly startedAt: number;
}

/**
 * Makes the serving generation one of the corpus as it is now. When nothing changed, neither the corpus nor the embedder is touched; otherwise the next
 * generation is written beside the serving one, from which unchanged articles are taken over, and then becomes the serving one in one step. A crash at
 * any moment leaves the serving one as it was.
 * @throws TienDoError `corpus-missing`, `corpus-empty`; `places-broken`; `library-suspect` when the new generation fails its own check and the serving one stays; `library-busy` when another process builds it for longer than `waitMs`; and what the embedder
 * throws.
 */
export async function updateLibrary(options: UpdateOptions): Promise<LibraryReceipt> {
  const wanted = await seeWhatIsWanted(options);
  const serving = await currentGeneration(wanted.home);
  if (options.verify !== true && serving !== null && (await hasItsSizes(serving))) {
    if (isOf(serving, wanted)) return keptReceipt(serving, wanted, false);
    if (await isHeldBack(serving, wanted)) return keptReceipt(serving, wanted, true);
  }
  await mkdir(wanted.home.generations, { recursive: true });
  const unlock = await lockBuild(wanted.home, options.waitMs ?? defaultWait);
  try {
    return await updateLocked(wanted);
  } finally {
    unlock();
  }
}

async function seeWhatIsWanted(options: UpdateOptions): Promise<Wanted> {
  const startedAt = performance.now();
  const sources = await options.reading.listSources(options.corpus);
  const mergers = await options.reading.readMergers(options.corpus);
  const embedder = onlyOnce(options.embedder);
  const given = typeof options.embedder === 'function' ? options.identity : options.embedder.identity;
  const identity = given ?? (await embedder()).identity;
  const home = libraryHome(options.data, options.corpus);
  const fingerprint = options.reading.fingerprint(sources, mergers);
  return { options, home, sources, mergers, fingerprint, identity, embedder, startedAt };
}

function onlyOnce(embedder: UpdateOptions['embedder']): () => Promise<Embedder> {
  let opened: Promise<Embedder> | null = null;
  return () => {
    opened ??= typeof embedder === 'function' ? embedder() : Promise.resolve(embedder);
    return opened;
  };
}

/** Another process may have built it while this one waited for the lock. */
async function updateLocked(wanted: Wanted): Promise<LibraryReceipt> {
  const { options, home } = wanted;
  const serving = await currentGeneration(home);
  await sweepGenerations(home, serving?.manifest.id ?? null, options.rollbackKeep ?? defaultKeep);
  if (options.verify !== true && serving !== null && (await isHeldBack(serving, wanted))) return keptReceipt(serving, wanted, true);
  const usable = serving !== null && madeAlike(serving, wanted);
  const base = usable ? await openBase(serving, options.graph ?? graphSettings) : null;
  if (serving !== null && base !== null && base.index !== null && isOf(serving, wanted)) {
    base.index.graph?.release();
    return keptReceipt(serving, wanted, false);
  }
  const built = await buildGeneration({
    ...{ home, corpus: options.corpus, sources: wanted.sources, mergers: wanted.mergers, fingerprint: wanted.fingerprint },
    ...{ base, reading: options.reading },
    ...{ identity: wanted.identity, embedder: wanted.embedder, graph: options.graph ?? graphSettings },
    allowEmpty: options.allowEmpty ?? false,
    onProgress: options.onProgress ?? (() => undefined),
  });
  const generation: Generation = { folder: join(home.generations, built.manifest.id), manifest: built.manifest };
  const graph = options.graph ?? graphSettings;
  await checkBuilt(home, generation, await earlierLibrary(serving, base), { analyze: options.reading.analyze, graph });
  const before = base === null ? null : serving;
  const news = { ...figureNews(generation.folder, built, before), reprints: reprintNews(generation.folder, before) };
  await serveGeneration(home, built.manifest.id);
  await forgetRejected(home);
  await sweepGenerations(home, built.manifest.id, options.rollbackKeep ?? defaultKeep);
  return builtReceipt(built, wanted, news);
}

/** Whether a generation was made by the same code and the same embedder, so that its rows can be taken over. */
function madeAlike({ manifest }: Generation, { options, identity }: Wanted): boolean {
  return isMadeLike(manifest, { versions: versionsOf(options.reading), embedder: identity });
}

/** Whether the corpus is still the one whose generation was rolled back from. */
async function isHeldBack(serving: Generation, wanted: Wanted): Promise<boolean> {
  return madeAlike(serving, wanted) && (await rejectedFingerprint(wanted.home)) === wanted.fingerprint;
}

function isOf(generation: Generation, wanted: Wanted): boolean {
  return generation.manifest.fingerprint === wanted.fingerprint && madeAlike(generation, wanted);
}

function keptReceipt({ manifest }: Generation, wanted: Wanted, heldBack: boolean): LibraryReceipt {
  const { articles: same, unreadable } = manifest;
  return {
    generation: infoOf(manifest),
    built: false,
    heldBack,
    added: [],
    changed: [],
    same,
    gone: [],
    unreadable,
    figureChanges: [],
    conflicts: [],
    reprints: [],
    tookMs: performance.now() - wanted.startedAt,
  };
}

type News = Pick<LibraryReceipt, 'figureChanges' | 'conflicts' | 'reprints'>;

function builtReceipt({ manifest, changes, gone }: BuiltGeneration, wanted: Wanted, news: News): LibraryReceipt {
  return {
    generation: infoOf(manifest),
    built: true,
    heldBack: false,
    added: changes.added,
    changed: changes.changed,
    same: changes.same.size,
    gone,
    unreadable: manifest.unreadable,
    ...news,
    tookMs: performance.now() - wanted.startedAt,
  };
}

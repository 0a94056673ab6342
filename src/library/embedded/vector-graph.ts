import { rename, stat } from 'node:fs/promises';
import hnswlib from 'hnswlib-node';
import { breathe } from '../../breathe.js';
import type { FlatVectors } from '../exact-vectors.js';
import { dequantize } from '../quantized-vector.js';
import { syncPath } from './database.js';
import { isSealed, sealOf } from './seal.js';
import type { FileSeal } from './sections-file.js';

/** How a graph is built and searched: see Malkov and Yashunin, "Efficient and robust approximate nearest neighbor search using HNSW", 2018. */
export interface GraphSettings {
  /** From this many passages on there is a graph; below, every vector is looked at, which takes 2 ms at most and misses nothing. */
  readonly from: number;
  /** M: neighbours a point keeps. 5 to 48. */
  readonly neighbours: number;
  /** efConstruction: candidates looked at for each point that is added. */
  readonly effort: number;
  /** ef: candidates a search keeps, when it does not ask for more. */
  readonly width: number;
  /** Up to this many passages of a scope are looked at one by one: exact, and faster than a graph of which most points are not wanted. */
  readonly exactScope: number;
}

/**
 * The settings in use: the cheapest to build whose recall@10 against exact search is above .98 for the benchmark's questions. Measured over the 248,397 passages of 35,440 news articles, 100
 * neighbours asked for, with the benchmark's 72 questions and with 288 on news: M 14 and efConstruction 45 take 88 s of a processor and give .990 and .961 at ef 512, .996 and .970 at 800;
 * M 12 and 60 take 101 s and give .990 and .967, .990 and .985; M 12 and 50 .988 at 640; M 12 and 40 64 s and .947 on news. Exact search of 16,000 passages of a scope takes
 * as long as the graph with a filter (4 ms). Since vectors carry the mean of their article, they lie closer together: in the order of their
 * articles .939 with 114 questions on news, whatever ef; scattered, as `buildGraph` adds them, .973 and .980 in two builds, for the same time.
 */
export const graphSettings: GraphSettings = { from: 8_000, neighbours: 14, effort: 45, width: 512, exactScope: 16_000 };

/** An HNSW graph over the vectors of passages, by ordinal. */
export interface VectorGraph {
  /** Ordinals of up to `count` near ones, nearest first. `admits` must not throw. */
  near(question: Float32Array, count: number, admits: ((ordinal: number) => boolean) | null): number[];
  /** Takes a passage that is gone out of all results. */
  remove(ordinal: number): void;
  /** Adds the vectors of these ordinals. Blocks the event loop for a fifth of a millisecond a vector, and lets it breathe in between. */
  add(flat: FlatVectors, ordinals: readonly number[], onAdded: (added: number) => void): Promise<void>;
  /** Writes it, looks whether it was written, and moves it to its place. */
  save(path: string): Promise<FileSeal>;
  /** Frees its memory at once; it must not be used afterwards. */
  release(): void;
}

/** How many points are added before other work gets its turn. */
const breath = 64;
/** Room that is added beyond what is needed when a graph grows. */
const growth = 1.1;

/** A graph without a point, with room for `capacity`. */
export function createGraph(dimensions: number, capacity: number, settings: GraphSettings): VectorGraph {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions);
  index.initIndex({ maxElements: Math.max(1, capacity), m: settings.neighbours, efConstruction: settings.effort });
  return wrap(index, settings);
}

/**
 * Loads a graph, after its size and SHA-256 were found to be those of its seal: a damaged file would end the process, and one of other
 * dimensions would load in silence. Null when it is not what the seal says.
 */
export async function loadGraph(path: string, seal: FileSeal, dimensions: number, settings: GraphSettings): Promise<VectorGraph | null> {
  if (!(await isSealed(path, seal))) return null;
  const index = new hnswlib.HierarchicalNSW('ip', dimensions);
  await index.readIndex(path);
  return wrap(index, settings);
}

function wrap(index: hnswlib.HierarchicalNSW, settings: GraphSettings): VectorGraph {
  return {
    near(question, count, admits) {
      const wanted = Math.min(count, index.getCurrentCount());
      if (wanted === 0) return [];
      index.setEf(Math.max(settings.width, wanted));
      return index.searchKnn(Array.from(question), wanted, admits ?? undefined).neighbors;
    },
    remove: (ordinal) => index.markDelete(ordinal),
    async add(flat, ordinals, onAdded) {
      const needed = index.getCurrentCount() + ordinals.length;
      if (needed > index.getMaxElements()) index.resizeIndex(Math.ceil(needed * growth));
      for (const [i, ordinal] of ordinals.entries()) {
        index.addPoint(Array.from(vectorAt(flat, ordinal)), ordinal);
        if ((i + 1) % breath !== 0) continue;
        onAdded(i + 1);
        await breathe();
      }
    },
    save: (path) => save(index, path),
    release: () => index.initIndex(1),
  };
}

function vectorAt({ codes, scales, dimensions }: FlatVectors, ordinal: number): Float32Array {
  const start = ordinal * dimensions;
  return dequantize(codes.subarray(start, start + dimensions), scales[ordinal] ?? 0);
}

/** `writeIndex` fails in silence when it cannot write. */
async function save(index: hnswlib.HierarchicalNSW, path: string): Promise<FileSeal> {
  const beside = `${path}.new`;
  await index.writeIndex(beside);
  await stat(beside);
  await syncPath(beside);
  await rename(beside, path);
  return await sealOf(path);
}

import { noArticle } from '../passage-catalog.js';
import { type PassageTable, vectorsOf } from './index-tables.js';
import { createGraph, type GraphSettings, type VectorGraph } from './vector-graph.js';

/** What the graph of the base needs to become that of the next generation. */
export interface GraphChanges {
  /** Null to build a new one. */
  readonly graph: VectorGraph | null;
  /** Ordinals whose passages went; those that are new are the ones from {@link firstOrdinal} on. */
  readonly gone: readonly number[];
  readonly firstOrdinal: number;
}

/** The graph over all passages with a vector; null when there are too few to need one. */
export async function buildGraph(
  table: PassageTable,
  passages: number,
  { graph, gone, firstOrdinal }: GraphChanges,
  settings: GraphSettings,
  onAdded: (added: number, total: number) => void,
): Promise<VectorGraph | null> {
  if (passages < settings.from) {
    graph?.release();
    return null;
  }
  for (const ordinal of gone) if (table.scales[ordinal] !== 0) graph?.remove(ordinal);
  const wanted = scattered(ordinalsToAdd(table, graph === null ? 0 : firstOrdinal));
  const built = graph ?? createGraph(table.dimensions, wanted.length, settings);
  await built.add(vectorsOf(table), wanted, (added) => onAdded(added, wanted.length));
  return built;
}

/** The golden ratio: its multiples fall evenly over any range. */
const stride = 0.618033988749895;

/**
 * The same ordinals, neighbours far apart. In their own order the passages of one article come in a row, all of them near each other: they become neighbours of each other alone,
 * and a search from elsewhere never comes there.
 */
function scattered(ordinals: readonly number[]): number[] {
  const keys = Float64Array.from(ordinals, (_, at) => (at * stride) % 1);
  return ordinals
    .map((_, at) => at)
    .sort((a, b) => (keys[a] as number) - (keys[b] as number))
    .map((at) => ordinals[at] as number);
}

/** A zero vector is near to nothing; it is left out. */
function ordinalsToAdd(table: PassageTable, from: number): number[] {
  const ordinals: number[] = [];
  for (let ordinal = from; ordinal < table.size; ordinal += 1) {
    if (table.articleOf[ordinal] !== noArticle && table.scales[ordinal] !== 0) ordinals.push(ordinal);
  }
  return ordinals;
}

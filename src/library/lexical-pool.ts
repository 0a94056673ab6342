import type { LexicalScores } from './lexical-scores.js';
import type { PassageCatalog } from './passage-catalog.js';
import { orderBy } from './passage-order.js';
import { createSelection } from './select-top.js';
import type { Scope } from './vector-index.js';

/** Raises passages of flagged articles. */
export interface Raise {
  /** By article number, 1 for those that are raised; null when none is. */
  readonly flags: Uint8Array | null;
  /** By how much, as a share of the best score of the scope. */
  readonly share: number;
}

/** The first passages of a scope, and the best score among all of it; 0 when nothing matched. */
export interface LexicalPool {
  readonly ordinals: readonly number[];
  readonly best: number;
}

/**
 * Which share of the best score a passage of a large scope is looked at with, tried one after the other until no passage below can belong to the pool: a hundred thousand may have
 * a word of the question, of which a hundred are wanted.
 */
const floors = [0.4, 0.15, 0] as const;

/** The first `count` matched passages of a scope by raised score, ties by file and passage. */
export function lexicalPool(scope: Scope, lexical: LexicalScores, count: number, catalog: PassageCatalog, raise: Raise): LexicalPool {
  if (scope.size < catalog.passages / 10) return firstOf(scope.ordinals(), lexical.scores, count, catalog, raise).pool;
  for (const share of floors) {
    const floor = share * lexical.best;
    const { pool, last } = firstOf(matchedIn(scope, lexical.above(floor), catalog), lexical.scores, count, catalog, raise);
    const below = floor + (raise.flags === null ? 0 : raise.share * pool.best);
    if (share === 0 || (pool.best > 0 && last !== null && last >= below)) return pool;
  }
  return { ordinals: [], best: 0 };
}

function matchedIn(scope: Scope, ordinals: Uint32Array, catalog: PassageCatalog): Uint32Array {
  return scope.size === catalog.passages ? ordinals : ordinals.filter((ordinal) => scope.has(ordinal));
}

/** The pool of those ordinals, and the raised score of its last one; null when it is not full. */
function firstOf(
  ordinals: Iterable<number>,
  scores: Float32Array,
  count: number,
  catalog: PassageCatalog,
  { flags, share }: Raise,
): { pool: LexicalPool; last: number | null } {
  const matched: number[] = [];
  let best = 0;
  for (const ordinal of ordinals) {
    const score = scores[ordinal] as number;
    if (score > 0) matched.push(ordinal);
    if (score > best) best = score;
  }
  const { articleOf } = catalog;
  const raised = (ordinal: number) => {
    const score = scores[ordinal] as number;
    return flags !== null && flags[articleOf[ordinal] as number] === 1 ? score + share * best : score;
  };
  const selection = createSelection(count, orderBy(catalog, raised));
  let floor = 0;
  for (const ordinal of matched) {
    if (raised(ordinal) < floor) continue;
    selection.offer(ordinal);
    const last = selection.last();
    if (last !== undefined) floor = raised(last);
  }
  const last = selection.last();
  return { pool: { ordinals: selection.sorted(), best }, last: last === undefined ? null : raised(last) };
}

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

/** The matched passages of a scope, in no order. A small scope is gone through itself, a large one by what matched. */
export function matchedIn(scope: Scope, lexical: LexicalScores, catalog: PassageCatalog): Uint32Array {
  const { matched, scores } = lexical;
  if (scope.size === catalog.passages) return matched;
  const small = scope.size < matched.length;
  const kept = new Uint32Array(Math.min(scope.size, matched.length));
  let count = 0;
  if (small) for (const ordinal of scope.ordinals()) if ((scores[ordinal] as number) > 0) kept[count++] = ordinal;
  if (!small) for (let i = 0; i < matched.length; i += 1) if (scope.has(matched[i] as number)) kept[count++] = matched[i] as number;
  return kept.subarray(0, count);
}

/** The best score among passages; 0 when there are none. */
export function bestOf(matched: Uint32Array, scores: Float32Array): number {
  let best = 0;
  for (let i = 0; i < matched.length; i += 1) {
    const score = scores[matched[i] as number] as number;
    if (score > best) best = score;
  }
  return best;
}

/** The first `count` passages by raised score, ties by file and passage. */
export function lexicalPool(
  matched: Uint32Array,
  scores: Float32Array,
  count: number,
  catalog: PassageCatalog,
  raise: Raise,
  best: number,
): number[] {
  const { flags } = raise;
  const { articleOf } = catalog;
  const raised = (ordinal: number) => {
    const score = scores[ordinal] as number;
    return flags !== null && flags[articleOf[ordinal] as number] === 1 ? score + raise.share * best : score;
  };
  const selection = createSelection(count, orderBy(catalog, raised));
  let floor = 0;
  for (let i = 0; i < matched.length; i += 1) {
    const ordinal = matched[i] as number;
    if (raised(ordinal) < floor) continue;
    selection.offer(ordinal);
    const last = selection.last();
    if (last !== undefined) floor = raised(last);
  }
  return selection.sorted();
}

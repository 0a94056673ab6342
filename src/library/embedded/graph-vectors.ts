import { createExactVectors, type FlatVectors } from '../exact-vectors.js';
import type { Neighbour, Scope, VectorIndex } from '../vector-index.js';
import type { VectorGraph } from './vector-graph.js';

/** Finds near passages by the graph, and by all vectors where the scope is small or there is no graph. All cosines are exact. */
export function graphVectors(flat: FlatVectors, graph: VectorGraph | null, passages: number, exactScope: number): VectorIndex {
  const exact = createExactVectors(flat);
  if (graph === null) return exact;
  return {
    cosine: exact.cosine,
    nearest(question, count, scope) {
      if (scope.size <= Math.max(exactScope, count)) return exact.nearest(question, count, scope);
      return byGraph(graph, exact, question, count, scope, passages);
    },
  };
}

function byGraph(
  graph: VectorGraph,
  exact: VectorIndex,
  question: Float32Array,
  count: number,
  scope: Scope,
  passages: number,
): Neighbour[] {
  const admits = scope.size === passages ? null : scope.has;
  return graph
    .near(question, count, admits)
    .filter((ordinal) => scope.has(ordinal))
    .map((ordinal) => ({ ordinal, cosine: exact.cosine(question, ordinal) }))
    .sort((a, b) => b.cosine - a.cosine || a.ordinal - b.ordinal);
}

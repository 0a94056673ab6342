import { quantize, quantizedCosine } from './quantized-vector.js';
import { selectTop } from './select-top.js';
import type { Neighbour, VectorIndex } from './vector-index.js';

/** Quantised vectors of all passages, one behind the other by ordinal. */
export interface FlatVectors {
  readonly dimensions: number;
  /** `dimensions` codes a passage. */
  readonly codes: Int8Array;
  /** One a passage; 0 where there is no vector. */
  readonly scales: Float32Array;
}

/** Packs vectors by ordinal. */
export function flatVectors(vectors: readonly Float32Array[], dimensions: number): FlatVectors {
  const flat = { dimensions, codes: new Int8Array(vectors.length * dimensions), scales: new Float32Array(vectors.length) };
  for (const [ordinal, vector] of vectors.entries()) {
    const { codes, scale } = quantize(vector);
    flat.codes.set(codes, ordinal * dimensions);
    flat.scales[ordinal] = scale;
  }
  return flat;
}

/** Exact search: goes through every passage of the scope. A quarter of a microsecond a passage at 256 dimensions. */
export function createExactVectors(flat: FlatVectors): VectorIndex {
  const cosine = (question: Float32Array, ordinal: number) =>
    quantizedCosine(question, flat.codes, ordinal * flat.dimensions, flat.scales[ordinal] ?? 0);
  return { cosine, nearest: (question, count, scope) => nearestOf(question, count, scope.ordinals(), cosine) };
}

/** The `count` nearest of the ordinals, best first; ties by ordinal. */
export function nearestOf(question: Float32Array, count: number, ordinals: Iterable<number>, cosine: VectorIndex['cosine']): Neighbour[] {
  const cosines = new Map<number, number>();
  for (const ordinal of ordinals) cosines.set(ordinal, cosine(question, ordinal));
  const cosineOf = (ordinal: number) => cosines.get(ordinal) ?? 0;
  const before = (a: number, b: number) => cosineOf(a) > cosineOf(b) || (cosineOf(a) === cosineOf(b) && a < b);
  return selectTop(cosines.keys(), count, before).map((ordinal) => ({ ordinal, cosine: cosineOf(ordinal) }));
}

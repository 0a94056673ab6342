import { hasCodeProducts } from './code-products.js';
import { type NearScan, openNearScan } from './near-scan.js';
import { quantize, quantizedCosine } from './quantized-vector.js';
import { createSelection } from './select-top.js';
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

/** Rows beyond those wanted that the scan keeps, which rounds a little: of them all the exact cosine is taken. */
const spare = 28;

/** Exact search: goes through every passage of the scope, a twelfth of a microsecond each at 256 dimensions, and takes the exact cosines of the nearest. */
export function createExactVectors(flat: FlatVectors): VectorIndex {
  const cosine = (question: Float32Array, ordinal: number) =>
    quantizedCosine(question, flat.codes, ordinal * flat.dimensions, flat.scales[ordinal] ?? 0);
  let scan: NearScan | null = null;
  return {
    cosine,
    nearest: (question, count, scope) => {
      const ordinals = scope.ordinals();
      if (!hasCodeProducts(flat.dimensions)) return nearestOf(question, count, ordinals, cosine);
      const near = createNearest(count + spare);
      scan ??= openNearScan(flat);
      scan(question, ordinals, near.offer);
      return nearestOf(
        question,
        count,
        near.sorted().map(({ ordinal }) => ordinal),
        cosine,
      );
    },
  };
}

/** The `count` nearest of the ordinals, best first; ties by ordinal. */
export function nearestOf(question: Float32Array, count: number, ordinals: Iterable<number>, cosine: VectorIndex['cosine']): Neighbour[] {
  const near = createNearest(count);
  for (const ordinal of ordinals) near.offer(ordinal, cosine(question, ordinal));
  return near.sorted();
}

/** Keeps the nearest that it is offered, best first; ties by ordinal. */
function createNearest(count: number): { offer(ordinal: number, cosine: number): void; sorted(): Neighbour[] } {
  const cosines = new Map<number, number>();
  const cosineOf = (ordinal: number) => cosines.get(ordinal) ?? 0;
  const before = (a: number, b: number) => cosineOf(a) > cosineOf(b) || (cosineOf(a) === cosineOf(b) && a < b);
  const selection = createSelection(count, before);
  let least = Number.NEGATIVE_INFINITY;
  return {
    offer(ordinal, cosine) {
      if (cosine < least) return;
      cosines.set(ordinal, cosine);
      selection.offer(ordinal);
      const last = selection.last();
      if (last !== undefined) least = cosineOf(last);
    },
    sorted: () => selection.sorted().map((ordinal) => ({ ordinal, cosine: cosineOf(ordinal) })),
  };
}

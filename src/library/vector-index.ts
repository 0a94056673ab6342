/** A passage and how near it is. */
export interface Neighbour {
  readonly ordinal: number;
  readonly cosine: number;
}

/** Which passages may be found. */
export interface Scope {
  /** How many passages it holds. */
  readonly size: number;
  has(ordinal: number): boolean;
  /** Every ordinal it holds. */
  ordinals(): Iterable<number>;
}

/** Vectors of passages, by ordinal. */
export interface VectorIndex {
  /** Best first, at most `count`, all of the scope. Those that an approximate search gives carry exact cosines all the same. */
  nearest(question: Float32Array, count: number, scope: Scope): Neighbour[];
  cosine(question: Float32Array, ordinal: number): number;
}

/** A list of unsigned 32-bit numbers that grows, four bytes each. */
export interface GrowingArray {
  readonly length: number;
  push(value: number): void;
  /** A copy of exactly what was pushed. */
  toArray(): Uint32Array;
}

/** An empty {@link GrowingArray}. */
export function growingArray(): GrowingArray {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    toArray: () => values.slice(0, length),
  };
}

import type { TokenVectors } from './pooling.js';

/** Runs the model over one text of token ids and gives the vector of each, a row a token. */
export type RunTokens = (ids: readonly number[]) => Promise<TokenVectors>;

/** The vectors of tokens that have the same one in every text. */
export interface StaticVectors {
  /** Grows as tokens are met, at most to one row for each token of the vocabulary. */
  readonly vectors: TokenVectors;
  /** The rows of each text's tokens. Valid until the next call. */
  rowsOf(tokens: readonly (readonly number[])[]): Promise<number[][]>;
}

/** Two texts of the same tokens, in other places and beside others. */
const probes = [
  [1, 2, 3, 4, 5, 6],
  [5, 7, 3, 1, 6, 4, 2, 8],
] as const;
/** Tokens that go through the model together. */
const together = 256;
const firstRows = 1024;

/**
 * Whether a model gives a token the same vector wherever it stands, bit by bit: a table of vectors, as static models are, and no network that reads the text
 * around it.
 */
export async function isStatic(run: RunTokens): Promise<boolean> {
  const [first, second] = [await run(probes[0]), await run(probes[1])];
  const vectorAt = ({ data, dimensions }: TokenVectors, row: number): Float32Array =>
    data.subarray(row * dimensions, (row + 1) * dimensions);
  return probes[0].every((id, row) => {
    const other = vectorAt(second, probes[1].indexOf(id));
    return vectorAt(first, row).every((value, at) => Object.is(value, other[at]));
  });
}

/** Keeps the vector of each token from when it is first met: the model need not run over it again. Only for a model that {@link isStatic}. */
export function openStaticVectors(run: RunTokens, dimensions: number): StaticVectors {
  const rows = new Map<number, number>();
  let data = new Float32Array(firstRows * dimensions);
  const learn = async (ids: readonly number[]): Promise<void> => {
    const learnt = await run(ids);
    while (data.length < (rows.size + ids.length) * dimensions) data = doubled(data);
    data.set(learnt.data.subarray(0, ids.length * dimensions), rows.size * dimensions);
    for (const id of ids) rows.set(id, rows.size);
  };
  return {
    get vectors() {
      return { data, dimensions };
    },
    async rowsOf(tokens) {
      const missing = [...new Set(tokens.flatMap((ids) => ids.filter((id) => !rows.has(id))))];
      for (let from = 0; from < missing.length; from += together) await learn(missing.slice(from, from + together));
      return tokens.map((ids) => ids.map((id) => rows.get(id) as number));
    },
  };
}

function doubled(data: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(data.length * 2);
  larger.set(data);
  return larger;
}

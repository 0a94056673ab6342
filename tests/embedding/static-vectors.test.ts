import { describe, expect, it } from 'vitest';
import { isStatic, openStaticVectors } from '../../src/embedding/static-vectors.js';

const dimensions = 2;

/** A token's vector is made of its id, and of where it stands when that counts. */
function model(place: (id: number, at: number, ids: readonly number[]) => number) {
  const runs: number[][] = [];
  const run = async (ids: readonly number[]) => {
    runs.push([...ids]);
    return { data: Float32Array.from(ids.flatMap((id, at) => [id, place(id, at, ids)])), dimensions };
  };
  return { run, runs };
}

describe('isStatic', () => {
  it('knows a table of vectors', async () => {
    expect(await isStatic(model((id) => id / 7).run)).toBe(true);
  });

  it('knows a network that looks at the place of a token, at its neighbours, at the length of the text', async () => {
    expect(await isStatic(model((_, at) => at).run)).toBe(false);
    expect(await isStatic(model((_, at, ids) => ids[at - 1] ?? 0).run)).toBe(false);
    expect(await isStatic(model((_, _at, ids) => ids.length).run)).toBe(false);
  });
});

describe('openStaticVectors', () => {
  it('runs the model over each token once, and gives the rows of each text in its order', async () => {
    const { run, runs } = model((id) => -id);
    const table = openStaticVectors(run, dimensions);
    const read = async (tokens: number[][]) =>
      (await table.rowsOf(tokens)).map((rows) => rows.map((row) => Array.from(table.vectors.data.subarray(row * 2, row * 2 + 2))));
    expect(await read([[5, 9, 5], [], [9, 2]])).toEqual([
      [
        [5, -5],
        [9, -9],
        [5, -5],
      ],
      [],
      [
        [9, -9],
        [2, -2],
      ],
    ]);
    expect(await read([[2, 7]])).toEqual([
      [
        [2, -2],
        [7, -7],
      ],
    ]);
    expect(runs.flat().sort()).toEqual([2, 5, 7, 9]);
  });

  it('holds as many tokens as there are', async () => {
    const { run } = model((id) => id + 0.5);
    const table = openStaticVectors(run, dimensions);
    const ids = Array.from({ length: 5000 }, (_, at) => at * 3);
    const [rows = []] = await table.rowsOf([ids]);
    expect(rows.map((row) => table.vectors.data[row * 2 + 1])).toEqual(ids.map((id) => id + 0.5));
  });
});

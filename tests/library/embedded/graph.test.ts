import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { graphVectors } from '../../../src/library/embedded/graph-vectors.js';
import { createGraph, graphSettings, loadGraph } from '../../../src/library/embedded/vector-graph.js';
import { createExactVectors, type FlatVectors, flatVectors } from '../../../src/library/exact-vectors.js';
import type { Scope } from '../../../src/library/vector-index.js';

const dimensions = 24;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tien-do-graph-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Unit vectors in clusters, from a linear congruential generator. */
function someVectors(count: number): Float32Array[] {
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const centres = Array.from({ length: 20 }, () => Array.from({ length: dimensions }, next));
  return Array.from({ length: count }, (_, i) => {
    const vector = Float32Array.from(centres[i % 20] ?? [], (component) => component + next() * 0.6);
    const length = Math.hypot(...vector);
    return vector.map((component) => component / length);
  });
}

function scopeOf(size: number, has: (ordinal: number) => boolean): Scope {
  const ordinals = Array.from({ length: size }, (_, ordinal) => ordinal).filter(has);
  return { size: ordinals.length, has, ordinals: () => ordinals };
}

async function graphOf(flat: FlatVectors, count: number) {
  const graph = createGraph(dimensions, 10, graphSettings);
  await graph.add(
    flat,
    Array.from({ length: count }, (_, i) => i),
    () => undefined,
  );
  return graph;
}

function recall(found: readonly { ordinal: number }[], wanted: readonly { ordinal: number }[]): number {
  const right = new Set(wanted.map(({ ordinal }) => ordinal));
  return found.filter(({ ordinal }) => right.has(ordinal)).length / wanted.length;
}

describe('a graph', () => {
  const vectors = someVectors(2_000);
  const flat = flatVectors(vectors, dimensions);
  const exact = createExactVectors(flat);

  it('finds nearly what an exact search finds, with exact cosines, best first', async () => {
    const index = graphVectors(flat, await graphOf(flat, 2_000), 2_000, 0);
    const whole = scopeOf(2_000, () => true);
    let sum = 0;
    for (const question of vectors.slice(0, 50)) {
      const found = index.nearest(question, 10, whole);
      for (const { ordinal, cosine } of found) expect(cosine).toBe(exact.cosine(question, ordinal));
      expect(found.map(({ cosine }) => cosine)).toEqual(found.map(({ cosine }) => cosine).sort((a, b) => b - a));
      sum += recall(found, exact.nearest(question, 10, whole));
    }
    expect(sum / 50).toBeGreaterThanOrEqual(0.98);
  });

  it('finds only what is in the scope, exactly when the scope is small', async () => {
    const graph = await graphOf(flat, 2_000);
    const third = scopeOf(2_000, (ordinal) => ordinal % 3 === 0);
    const question = vectors[1] ?? new Float32Array(dimensions);
    const filtered = graphVectors(flat, graph, 2_000, 0).nearest(question, 10, third);
    expect(filtered.every(({ ordinal }) => ordinal % 3 === 0)).toBe(true);
    expect(recall(filtered, exact.nearest(question, 10, third))).toBeGreaterThan(0.8);
    const few = scopeOf(2_000, (ordinal) => ordinal % 200 === 0);
    expect(graphVectors(flat, graph, 2_000, 10).nearest(question, 5, few)).toEqual(exact.nearest(question, 5, few));
  });

  it('never finds what was removed, and finds what was added later', async () => {
    const graph = await graphOf(flat, 1_000);
    for (let ordinal = 0; ordinal < 1_000; ordinal += 2) graph.remove(ordinal);
    await graph.add(
      flat,
      Array.from({ length: 500 }, (_, i) => 1_000 + i),
      () => undefined,
    );
    const live = scopeOf(1_500, (ordinal) => ordinal >= 1_000 || ordinal % 2 === 1);
    const index = graphVectors(flat, graph, live.size, 0);
    for (const at of [0, 1, 1_200]) {
      const question = vectors[at] ?? new Float32Array(dimensions);
      const found = index.nearest(question, 10, live);
      expect(found.every(({ ordinal }) => live.has(ordinal))).toBe(true);
      expect(recall(found, exact.nearest(question, 10, live))).toBeGreaterThan(0.7);
    }
  });

  it('is the same after it was saved and loaded, also what was removed', async () => {
    const graph = await graphOf(flat, 1_000);
    graph.remove(7);
    const path = join(folder, 'graph.hnsw');
    const seal = await graph.save(path);
    const loaded = await loadGraph(path, seal, dimensions, graphSettings);
    const question = vectors[7] ?? new Float32Array(dimensions);
    const near = loaded?.near(question, 20, null);
    expect(near).toEqual(graph.near(question, 20, null));
    expect(near).not.toContain(7);
    expect(near).toHaveLength(20);
  });

  it('is not loaded when a byte of its file is another', async () => {
    const path = join(folder, 'graph.hnsw');
    const seal = await (await graphOf(flat, 300)).save(path);
    const bytes = await readFile(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await loadGraph(path, seal, dimensions, graphSettings)).toBeNull();
  });

  it('says when it could not be written', async () => {
    const graph = await graphOf(flat, 10);
    await expect(graph.save(join(folder, 'nowhere', 'graph.hnsw'))).rejects.toThrow();
  });

  it('is empty after it was released', async () => {
    const graph = await graphOf(flat, 100);
    graph.release();
    expect(graph.near(vectors[0] ?? new Float32Array(dimensions), 5, null)).toEqual([]);
  });
});

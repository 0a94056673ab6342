import type { Embedder } from '../../src/embedding/embedder.js';
import { stripAccents } from '../../src/language/fold.js';
import { tokenize } from '../../src/language/tokens.js';

/** An embedder that counts folded syllables into hashed places of a unit vector: deterministic, and blind to accents as a real one nearly is. */
export interface FakeEmbedder extends Embedder {
  /** How many passages it was asked to embed so far. */
  readonly embedded: () => number;
}

/** See {@link FakeEmbedder}. @param revision Tells two of them apart. */
export function fakeEmbedder(dimensions = 32, revision = 'r1'): FakeEmbedder {
  let embedded = 0;
  return {
    identity: { model: 'hashed-syllables', revision, dimensions, pooling: 'mean' },
    tokenLimit: 512,
    embedded: () => embedded,
    countTokens: async (texts) => texts.map((text) => tokenize(text).length + 2),
    embedPassages: async (texts) => {
      embedded += texts.length;
      return texts.map((text) => hashedVector(text, dimensions));
    },
    embedQuestion: async (text) => hashedVector(text, dimensions),
    close: async () => undefined,
  };
}

function hashedVector(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const token of tokenize(text)) {
    if (token.kind === 'mark') continue;
    const hash = hashOf(stripAccents(token.text));
    const place = hash % dimensions;
    vector[place] = (vector[place] ?? 0) + (hash & 0x10000 ? 1 : -1);
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((component) => component / length);
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

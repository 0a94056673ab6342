import type { Embedder } from '../../embedding/embedder.js';
import { TienDoError } from '../../errors.js';

/**
 * Vectors of passages. One that the model finds too long, although the estimate said it would fit, gets the mean of its two halves' vectors: no word
 * of it is left out.
 */
export async function embedAll(embedder: Embedder, texts: readonly string[]): Promise<Float32Array[]> {
  try {
    return await embedder.embedPassages(texts);
  } catch (error) {
    if (!(error instanceof TienDoError && error.code === 'text-too-long')) throw error;
    const [only] = texts;
    if (texts.length !== 1 || only === undefined) return (await Promise.all(texts.map((text) => embedAll(embedder, [text])))).flat();
    if (only.length < 2) throw error;
    return [meanOf(await embedAll(embedder, halvesOf(only)))];
  }
}

function halvesOf(text: string): [string, string] {
  const blank = text.indexOf(' ', text.length >> 1);
  const middle = blank > 0 ? blank : text.length >> 1;
  return [text.slice(0, middle), text.slice(middle)];
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (const [i, component] of vector.entries()) sum[i] = (sum[i] ?? 0) + component;
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((component) => component / length);
}

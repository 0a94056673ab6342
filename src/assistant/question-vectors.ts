import type { Embedder } from '../embedding/embedder.js';
import { lastUsed } from '../last-used.js';

/** Vectors kept: those of a question, its parts and the questions that it follows. */
const vectorsKept = 16;

/** Gives the vectors of questions; those asked for last are kept. */
export interface QuestionVectors {
  /** @throws TienDoError see `Embedder.embedQuestion`. */
  of(text: string): Promise<Float32Array>;
  /** Has a question embedded that will probably be asked for, while it is still being read. */
  foresee(text: string): void;
}

/** The vectors that an embedder gives. What fails is asked again the next time. */
export function questionVectors({ embedQuestion }: Pick<Embedder, 'embedQuestion'>): QuestionVectors {
  const kept = lastUsed<string, Promise<Float32Array>>(vectorsKept);
  const of = (text: string): Promise<Float32Array> => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const vector = embedQuestion(text);
    kept.put(text, vector);
    vector.catch(() => kept.drop(text));
    return vector;
  };
  return {
    of,
    foresee(text) {
      of(text).catch(() => undefined);
    },
  };
}

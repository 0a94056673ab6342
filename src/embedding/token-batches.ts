/** Texts that go through the model together. */
export interface TokenBatch {
  /** Positions of the texts in the list that was cut. */
  readonly texts: readonly number[];
  /** Tokens of its longest text: the others are padded to it. */
  readonly sequence: number;
}

const mostTexts = 32;
const mostTokens = 8192;

/**
 * Cuts texts into batches of like length, so that little is padded: at most 32 texts and 8,192 tokens with padding, or one longer text alone.
 * Texts without a token are in no batch.
 */
export function tokenBatches(lengths: readonly number[]): TokenBatch[] {
  const order = lengths.map((_, text) => text).filter((text) => (lengths[text] ?? 0) > 0);
  order.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const batches: { texts: number[]; sequence: number }[] = [];
  for (const text of order) {
    const sequence = lengths[text] ?? 0;
    const last = batches.at(-1);
    if (last === undefined || last.texts.length === mostTexts || sequence * (last.texts.length + 1) > mostTokens) {
      batches.push({ texts: [text], sequence });
    } else {
      last.texts.push(text);
      last.sequence = sequence;
    }
  }
  return batches;
}

import type { Syllable } from './syllables.js';

/** The syllables of a text with the positions of each folded form, so that a word is found without reading the text. */
export interface WordIndex {
  readonly syllables: readonly Syllable[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

/** Indexes the syllables of a text. */
export function indexWords(syllables: readonly Syllable[]): WordIndex {
  const positions = new Map<string, number[]>();
  syllables.forEach(({ folded }, at) => {
    const known = positions.get(folded);
    if (known === undefined) positions.set(folded, [at]);
    else known.push(at);
  });
  return { syllables, positions };
}

import { wordMark } from '../piece-text.js';

/** A piece and how often it occurs (weighted, so not always whole). */
export interface CountedPiece {
  readonly piece: string;
  readonly count: number;
}

const partsOfWords = 1500;
const rareCharacter = 3;
const longestPart = 4;
/** Fallback pieces count this much less than what they were counted at, so that a word of its own always wins. */
const discount = 0.05;

/**
 * Pieces for words outside the vocabulary: the word mark, every character, and the most frequent character runs of the words that are not in
 * `known` ("▁co", "vid").
 */
export function fallbackPieces(
  syllables: readonly string[],
  counts: Uint32Array,
  known: ReadonlyMap<string, number>,
): readonly CountedPiece[] {
  const characters = new Map<string, number>([[wordMark, 1]]);
  const parts = new Map<string, number>();
  syllables.forEach((syllable, id) => {
    const count = counts[id] ?? 0;
    for (const character of syllable) increase(characters, character, count);
    if (!known.has(wordMark + syllable)) addParts(parts, wordMark + syllable, count);
  });
  const kept = [...characters].filter(([character, count]) => character === wordMark || (count >= rareCharacter && character.length === 1));
  const frequent = [...parts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, partsOfWords);
  return [...kept, ...frequent].map(([piece, count]) => ({ piece, count: Math.max(1, count * discount) }));
}

function addParts(parts: Map<string, number>, word: string, count: number): void {
  for (let start = 0; start < word.length; start += 1) {
    for (let end = start + 2; end <= Math.min(word.length, start + longestPart); end += 1) {
      const part = word.slice(start, end);
      if (!/\p{N}/u.test(part)) increase(parts, part, count * (end - start - 1));
    }
  }
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

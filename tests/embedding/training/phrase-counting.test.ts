import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPhrases, countSyllables, type SyllableStream } from '../../../src/embedding/training/phrase-counting.js';

const size = 4;
const sentenceLists = fc.array(fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 12 });

function streamOf(sentences: readonly (readonly number[])[]): SyllableStream {
  const borders = [0];
  for (const sentence of sentences) borders.push((borders.at(-1) ?? 0) + sentence.length);
  return { stream: Uint32Array.from(sentences.flat()), sentences: Uint32Array.from(borders), size };
}

function countNaively(sentences: readonly (readonly number[])[], longest: number, minimum: number): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (let length = 2; length <= longest; length += 1) {
      for (let at = 0; at + length <= sentence.length; at += 1) {
        const key = sentence.slice(at, at + length).join(' ');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return [...counts].filter(([, count]) => count >= minimum).map(([key, count]) => `${key}: ${count}`);
}

const allowed = () => true;

describe('countPhrases', () => {
  it('counts as a naive count does', () => {
    fc.assert(
      fc.property(sentenceLists, fc.integer({ min: 1, max: 4 }), (sentences, minimumCount) => {
        const text = streamOf(sentences);
        const limits = { minimumCount, minimumInformation: Number.NEGATIVE_INFINITY, longest: 4, allowed };
        const counted = countPhrases(text, countSyllables(text), limits).map(({ syllables, count }) => `${syllables.join(' ')}: ${count}`);
        expect(counted.sort()).toEqual(countNaively(sentences, 4, minimumCount).sort());
      }),
    );
  });

  it('keeps what belongs together and leaves what meets by chance', () => {
    const sentences = Array.from({ length: 40 }, (_, turn) => [0, 1, turn % 2 === 0 ? 2 : 3, turn % 3 === 0 ? 2 : 3]);
    const text = streamOf(sentences);
    const phrases = countPhrases(text, countSyllables(text), { minimumCount: 5, minimumInformation: 1, longest: 2, allowed });
    expect(phrases).toEqual([{ syllables: [0, 1], count: 40 }]);
  });

  it('leaves out syllables that may not stand in a phrase', () => {
    const text = streamOf(Array(9).fill([0, 1]));
    const limits = { minimumCount: 2, minimumInformation: -9, longest: 2, allowed: (id: number) => id !== 1 };
    expect(countPhrases(text, countSyllables(text), limits)).toEqual([]);
  });
});

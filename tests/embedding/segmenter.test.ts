import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordMark } from '../../src/embedding/piece-text.js';
import { openSegmenter, type ScoredPiece, unknownId } from '../../src/embedding/segmenter.js';

const pieces = [wordMark, 'a', 'b', `${wordMark}a`, `${wordMark}ab`, 'ba', `${wordMark}a${wordMark}b`, 'aab', `${wordMark}b`];

const vocabularies = fc
  .tuple(...pieces.map(() => fc.integer({ min: -4000, max: -100 })))
  .map((scores): ScoredPiece[] => [
    { piece: '<pad>', score: 0 },
    { piece: '<unk>', score: 0 },
    ...pieces.map((piece, at) => ({ piece, score: (scores[at] ?? 0) / 256 })),
  ]);

const texts = fc.array(fc.stringMatching(/^[ab]{1,5}$/), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

/** The best total over every way to cut the text, by trying all. */
function bestTotal(vocabulary: readonly ScoredPiece[], marked: string): number {
  if (marked === '') return 0;
  const totals = vocabulary.map(({ piece, score }) =>
    marked.startsWith(piece) ? score + bestTotal(vocabulary, marked.slice(piece.length)) : Number.NEGATIVE_INFINITY,
  );
  return Math.max(...totals);
}

describe('openSegmenter', () => {
  it('finds the most probable pieces, and they make up the text', () => {
    fc.assert(
      fc.property(vocabularies, texts, (vocabulary, text) => {
        const ids = openSegmenter(vocabulary).segment(text);
        const marked = wordMark + text.replaceAll(' ', wordMark);
        expect(ids.map((id) => vocabulary[id]?.piece).join('')).toBe(marked);
        expect(ids.reduce((total, id) => total + (vocabulary[id]?.score ?? 0), 0)).toBe(bestTotal(vocabulary, marked));
      }),
      { numRuns: 60 },
    );
  });

  const small: ScoredPiece[] = [
    { piece: '<pad>', score: 0 },
    { piece: '<unk>', score: 0 },
    { piece: wordMark, score: -3 },
    { piece: `${wordMark}xã`, score: -1 },
  ];

  it('gives one unknown for a run of characters it does not know', () => {
    expect(openSegmenter(small).segment('xã qwk')).toEqual([3, 2, unknownId]);
  });

  it('gives nothing for an empty text', () => {
    expect(openSegmenter(small).segment('')).toEqual([]);
  });

  it('does not take a special piece from a text', () => {
    expect(openSegmenter(small).segment('<pad>')).toEqual([2, unknownId]);
  });

  it('takes texts longer than any before', () => {
    expect(openSegmenter(small).segment(Array(3000).fill('xã').join(' '))).toEqual(Array(3000).fill(3));
  });
});

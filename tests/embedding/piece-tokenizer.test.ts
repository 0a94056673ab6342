import { describe, expect, it } from 'vitest';
import { openPieceTokenizer } from '../../src/embedding/piece-tokenizer.js';
import { pieceTokenizerConfig, pieceTokenizerFile } from '../../src/embedding/piece-tokenizer-files.js';
import { type ScoredPiece, unknownId } from '../../src/embedding/segmenter.js';

const vocabulary: readonly ScoredPiece[] = [
  { piece: '<pad>', score: 0 },
  { piece: '<unk>', score: 0 },
  { piece: '▁', score: -4 },
  { piece: '▁hòa', score: -2 },
  { piece: '▁hòa▁thuận', score: -3 },
  { piece: '▁thuận', score: -2 },
];

const file = () => structuredClone(pieceTokenizerFile(vocabulary));
const config = pieceTokenizerConfig(512);

describe('openPieceTokenizer', () => {
  it('reads a text into the pieces of the file', () => {
    expect(openPieceTokenizer(file(), config)?.('Hoà thuận, THUẬN hoà qx')).toEqual([4, 5, 3, 2, unknownId]);
  });

  it('gives no token for a text without letters and digits', () => {
    expect(openPieceTokenizer(file(), config)?.(' …!\n')).toEqual([]);
  });

  it.each([
    ['another normalizer', { ...file(), normalizer: null }],
    ['one step less', { ...file(), normalizer: { type: 'Sequence', normalizers: file().normalizer.normalizers.slice(1) } }],
    ['another splitting', { ...file(), pre_tokenizer: { ...file().pre_tokenizer, add_prefix_space: false } }],
    ['special tokens around a text', { ...file(), post_processor: { type: 'TemplateProcessing' } }],
    ['another kind of model', { ...file(), model: { ...file().model, type: 'BPE' } }],
    ['bytes for unknown letters', { ...file(), model: { ...file().model, byte_fallback: true } }],
    ['other special pieces', { ...file(), model: { ...file().model, vocab: file().model.vocab.slice(1) } }],
    ['an empty piece', { ...file(), model: { ...file().model, vocab: [...file().model.vocab, ['', -1]] } }],
    ['more than we know of', { ...file(), extra: true }],
    ['nothing', null],
  ])('leaves a tokenizer with %s to the library', (_, other) => {
    expect(openPieceTokenizer(other, config)).toBeNull();
  });

  it('leaves a tokenizer with another configuration to the library', () => {
    expect(openPieceTokenizer(file(), { ...config, do_lower_case: false })).toBeNull();
    expect(openPieceTokenizer(file(), {})).toBeNull();
  });
});

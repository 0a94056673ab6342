import { pieceReplacements, wordMark } from './piece-text.js';
import { type ScoredPiece, specialPieces, unknownId } from './segmenter.js';

/** `tokenizer.json` of a model that is trained here. @xenova/transformers reads `add_prefix_space`, newer tokenizers `prepend_scheme`: both are needed for the same ids. */
export function pieceTokenizerFile(vocabulary: readonly ScoredPiece[]) {
  const metaspace = { type: 'Metaspace', replacement: wordMark, add_prefix_space: true, prepend_scheme: 'always', split: false };
  const special = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialPieces.map((content, id) => ({ id, content, ...special })),
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFC' },
        { type: 'Lowercase' },
        ...pieceReplacements.map(({ pattern, content }) => ({ type: 'Replace', pattern: { Regex: pattern }, content })),
        { type: 'Strip', strip_left: true, strip_right: true },
      ],
    },
    pre_tokenizer: metaspace,
    post_processor: null,
    decoder: metaspace,
    model: { type: 'Unigram', unk_id: unknownId, byte_fallback: false, vocab: vocabulary.map(({ piece, score }) => [piece, score]) },
  };
}

/** `tokenizer_config.json` of such a model. @param tokenLimit the most pieces a text may have. */
export function pieceTokenizerConfig(tokenLimit: number) {
  const [padding, unknown] = specialPieces;
  return {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: tokenLimit,
    pad_token: padding,
    unk_token: unknown,
    clean_up_tokenization_spaces: false,
  };
}

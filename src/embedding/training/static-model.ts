import { elementType, type OnnxValue, onnxModel } from './onnx-model.js';
import { pieceReplacements, wordMark } from './piece-text.js';
import { type ScoredPiece, specialPieces, unknownId } from './segmenter.js';

/** A model of one vector a piece. */
export interface StaticModel {
  readonly vocabulary: readonly ScoredPiece[];
  /** One row a piece, by id. */
  readonly table: Float32Array;
  readonly dimensions: number;
  /** The most pieces a text may have. */
  readonly tokenLimit: number;
}

/** Files of a model folder, by path within it. */
export type ModelFolder = ReadonlyMap<string, Uint8Array>;

const largestCode = 127;

/** A model as the files that @xenova/transformers loads: a BERT by name, whose last hidden state is a row of a table. */
export function staticModelFiles(model: StaticModel): ModelFolder {
  return new Map([
    ['config.json', json(modelConfig(model))],
    ['tokenizer.json', json(tokenizer(model.vocabulary))],
    ['tokenizer_config.json', json(tokenizerConfig(model.tokenLimit))],
    ['onnx/model_quantized.onnx', tableGraph(model)],
  ]);
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

function modelConfig({ vocabulary, dimensions, tokenLimit }: StaticModel) {
  return {
    architectures: ['BertModel'],
    model_type: 'bert',
    hidden_size: dimensions,
    vocab_size: vocabulary.length,
    max_position_embeddings: tokenLimit,
    pad_token_id: 0,
  };
}

function tokenizerConfig(tokenLimit: number) {
  const [padding, unknown] = specialPieces;
  return {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: tokenLimit,
    pad_token: padding,
    unk_token: unknown,
    clean_up_tokenization_spaces: false,
  };
}

/** @xenova/transformers reads `add_prefix_space`, newer tokenizers `prepend_scheme`: both are needed for the same ids. */
function tokenizer(vocabulary: readonly ScoredPiece[]) {
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

/** Gather a row of 8-bit codes and its scale, multiply. */
function tableGraph({ vocabulary, table, dimensions }: StaticModel): Uint8Array {
  const { codes, scales } = quantizeRows(table, dimensions);
  const ids = (name: string): OnnxValue => ({ name, type: 'int64', shape: ['batch', 'sequence'] });
  return onnxModel({
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map(ids),
    outputs: [{ name: 'last_hidden_state', type: 'float', shape: ['batch', 'sequence', dimensions] }],
    constants: [
      { name: 'codes', type: 'int8', shape: [vocabulary.length, dimensions], values: codes },
      { name: 'scales', type: 'float', shape: [vocabulary.length, 1], values: scales },
    ],
    nodes: [
      { operator: 'Gather', inputs: ['codes', 'input_ids'], outputs: ['row'], attributes: { axis: 0 } },
      { operator: 'Cast', inputs: ['row'], outputs: ['number'], attributes: { to: elementType.float } },
      { operator: 'Gather', inputs: ['scales', 'input_ids'], outputs: ['scale'], attributes: { axis: 0 } },
      { operator: 'Mul', inputs: ['number', 'scale'], outputs: ['last_hidden_state'] },
    ],
  });
}

/** Eight bits a number with one scale a row, so that a row's largest number is ±127 · scale. A zero row stays zero. */
export function quantizeRows(table: Float32Array, width: number): { codes: Int8Array; scales: Float32Array } {
  const codes = new Int8Array(table.length);
  const scales = new Float32Array(table.length / width);
  for (let row = 0; row < scales.length; row += 1) {
    const values = table.subarray(row * width, (row + 1) * width);
    const scale = Math.fround(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / largestCode);
    if (scale === 0) continue;
    scales[row] = scale;
    values.forEach((value, at) => {
      codes[row * width + at] = Math.round(value / scale);
    });
  }
  return { codes, scales };
}

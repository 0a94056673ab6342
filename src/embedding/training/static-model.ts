import { pieceTokenizerConfig, pieceTokenizerFile } from '../piece-tokenizer-files.js';
import type { ScoredPiece } from '../segmenter.js';
import { elementType, type OnnxValue, onnxModel } from './onnx-model.js';

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
    ['tokenizer.json', json(pieceTokenizerFile(model.vocabulary))],
    ['tokenizer_config.json', json(pieceTokenizerConfig(model.tokenLimit))],
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

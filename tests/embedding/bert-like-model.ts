import { onnxModel } from '../../src/embedding/training/onnx-model.js';
import { seededRandom } from '../../src/embedding/training/random.js';
import type { ModelFolder } from '../../src/embedding/training/static-model.js';

const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'query', 'passage', ':', 'xa', 'huyen', 'ngheo', 'dan', '##g', 'ho'];
const width = 8;
/** The most tokens of a text, as the model's files state it. */
export const bertLimit = 16;

const codes = quantizedRows();
const scale = Math.fround(0.01);

function quantizedRows(): Int8Array {
  const random = seededRandom(11);
  return Int8Array.from({ length: words.length * width }, () => Math.floor(random() * 255) - 127);
}

/** Ids of a text of known words, with the special tokens a BERT puts around it. */
export function bertIds(text: string): number[] {
  const ids = text.split(' ').flatMap((word) => (word === '' ? [] : [words.indexOf(word) < 0 ? 1 : words.indexOf(word)]));
  return [2, ...ids, 3];
}

/** What the model gives for a text, pooled and of length 1: a token's vector is its row plus the mean row of the text. */
export function bertVector(text: string, pooling: 'mean' | 'cls'): Float32Array {
  const rows = bertIds(text).map((id) => Array.from(codes.subarray(id * width, (id + 1) * width), (code) => code * scale));
  const mean = Array.from({ length: width }, (_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length);
  const first = rows[0] ?? [];
  const pooled = pooling === 'mean' ? mean.map((value) => value * 2) : mean.map((value, k) => value + (first[k] ?? 0));
  return Float32Array.from(pooled, (value) => value / Math.hypot(...pooled));
}

/** A quantised model with WordPiece, special tokens, and vectors that depend on the attention mask. */
export function bertLikeModel(): ModelFolder {
  const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  return new Map([
    ['config.json', json({ model_type: 'bert', hidden_size: width, max_position_embeddings: bertLimit, vocab_size: words.length })],
    ['tokenizer_config.json', json({ tokenizer_class: 'BertTokenizer', model_max_length: 512, pad_token: '[PAD]', unk_token: '[UNK]' })],
    ['tokenizer.json', json(tokenizer())],
    ['onnx/model_quantized.onnx', graph()],
  ]);
}

function tokenizer() {
  const special = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  return {
    version: '1.0',
    added_tokens: words.slice(0, 4).map((content, id) => ({ id, content, ...special })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: {},
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  };
}

function graph(): Uint8Array {
  const input = (name: string) => ({ name, type: 'int64', shape: ['batch', 'sequence'] }) as const;
  return onnxModel({
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map(input),
    outputs: [{ name: 'last_hidden_state', type: 'float', shape: ['batch', 'sequence', width] }],
    constants: [
      { name: 'codes', type: 'int8', shape: [words.length, width], values: codes },
      { name: 'scale', type: 'float', shape: [], values: Float32Array.of(scale) },
      { name: 'last', type: 'int64', shape: [1], values: BigInt64Array.of(2n) },
      { name: 'middle', type: 'int64', shape: [1], values: BigInt64Array.of(1n) },
    ],
    nodes: [
      { operator: 'DequantizeLinear', inputs: ['codes', 'scale'], outputs: ['table'] },
      { operator: 'Gather', inputs: ['table', 'input_ids'], outputs: ['rows'], attributes: { axis: 0 } },
      { operator: 'Cast', inputs: ['attention_mask'], outputs: ['flat_mask'], attributes: { to: 1 } },
      { operator: 'Unsqueeze', inputs: ['flat_mask', 'last'], outputs: ['mask'] },
      { operator: 'Mul', inputs: ['rows', 'mask'], outputs: ['kept'] },
      { operator: 'ReduceSum', inputs: ['kept', 'middle'], outputs: ['sum'], attributes: { keepdims: 1 } },
      { operator: 'ReduceSum', inputs: ['mask', 'middle'], outputs: ['count'], attributes: { keepdims: 1 } },
      { operator: 'Div', inputs: ['sum', 'count'], outputs: ['mean'] },
      { operator: 'Add', inputs: ['rows', 'mean'], outputs: ['last_hidden_state'] },
    ],
  });
}

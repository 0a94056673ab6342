import { basename, dirname } from 'node:path';
import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers';
import type { ProcessModel } from './embedding-messages.js';
import { poolText } from './pooling.js';
import { type TokenBatch, tokenBatches } from './token-batches.js';

/** A model in memory. Its calls block the thread they run on: it lives in a process of its own. */
export interface LoadedModel {
  /** Token ids of each text, special tokens included. Nothing is cut off. */
  tokenize(texts: readonly string[]): number[][];
  /** Unit vectors of tokenized texts, one after another. */
  embed(tokens: readonly (readonly number[])[]): Promise<Float32Array>;
}

/** Loads a model from its folder through transformers.js, without any network. Rejects with the loader's own error. */
export async function loadModel(source: ProcessModel): Promise<LoadedModel> {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.localModelPath = dirname(source.folder);
  const name = basename(source.folder);
  const tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true });
  const model = await AutoModel.from_pretrained(name, { local_files_only: true, quantized: source.settings.weights === 'quantized' });
  const literals: string[] = tokenizer.added_tokens.map((token: { content: string }) => token.content);
  return {
    tokenize(texts) {
      const cleaned = texts.map((text) => neutralizeLiterals(text, literals));
      return cleaned.map((text) => (text.trim() === '' ? [] : tokenizer.encode(text)));
    },
    async embed(tokens) {
      const vectors = new Float32Array(tokens.length * source.dimensions);
      for (const batch of tokenBatches(tokens.map((ids) => ids.length))) await embedBatch(model, source, tokens, batch, vectors);
      return vectors;
    },
  };
}

/** Breaks up "<pad>" and its like where a text has them literally: they would otherwise become special tokens. */
export function neutralizeLiterals(text: string, literals: readonly string[]): string {
  return literals.reduce((current, literal) => {
    const [first = ''] = literal;
    return literal.trim().length < 2 ? current : current.replaceAll(literal, `${first} ${literal.slice(first.length)}`);
  }, text);
}

type Runnable = (inputs: Record<string, Tensor>) => Promise<Record<string, { data: Float32Array; dims: number[]; dispose?: () => void }>>;

async function embedBatch(
  model: Runnable,
  { dimensions, settings }: ProcessModel,
  tokens: readonly (readonly number[])[],
  batch: TokenBatch,
  vectors: Float32Array,
): Promise<void> {
  const outputs = await model(inputTensors(tokens, batch));
  const hidden = outputs['last_hidden_state'] ?? outputs['token_embeddings'];
  if (hidden === undefined) throw new Error('the model gives no last_hidden_state');
  if (hidden.dims[2] !== dimensions) throw new Error(`its vectors have ${hidden.dims[2]} dimensions, config.json says ${dimensions}`);
  const tokenVectors = { data: hidden.data, sequence: batch.sequence, dimensions };
  batch.texts.forEach((text, row) => {
    poolText(tokenVectors, row, tokens[text]?.length ?? 0, settings.pooling, vectors, text * dimensions);
  });
  for (const output of Object.values(outputs)) output.dispose?.();
}

function inputTensors(tokens: readonly (readonly number[])[], { texts, sequence }: TokenBatch): Record<string, Tensor> {
  const ids = new BigInt64Array(texts.length * sequence);
  const mask = new BigInt64Array(ids.length);
  texts.forEach((text, row) => {
    tokens[text]?.forEach((id, at) => {
      ids[row * sequence + at] = BigInt(id);
      mask[row * sequence + at] = 1n;
    });
  });
  const tensor = (values: BigInt64Array): Tensor => new Tensor('int64', values, [texts.length, sequence]);
  return { input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(new BigInt64Array(ids.length)) };
}

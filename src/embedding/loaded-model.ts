import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ProcessModel } from './embedding-messages.js';
import { openPieceTokenizer } from './piece-tokenizer.js';
import { poolText, type TokenVectors } from './pooling.js';
import { isStatic, openStaticVectors, type RunTokens } from './static-vectors.js';
import { type TokenBatch, tokenBatches } from './token-batches.js';
import { AutoModel, AutoTokenizer, env, Tensor } from './transformers.js';

/** A model in memory. Its calls block the thread they run on: it lives in a process of its own. */
export interface LoadedModel {
  /** Token ids of each text, special tokens included. Nothing is cut off. */
  tokenize(texts: readonly string[]): number[][];
  /** Unit vectors of tokenized texts, one after another. */
  embed(tokens: readonly (readonly number[])[]): Promise<Float32Array>;
}

type Tokenize = (text: string) => number[];

/** Loads a model from its folder through transformers.js, without any network. Rejects with the loader's own error. */
export async function loadModel(source: ProcessModel): Promise<LoadedModel> {
  const name = localName(source.folder);
  const encode = (await ownTokenizer(source.folder)) ?? (await libraryTokenizer(source.folder));
  const model = await AutoModel.from_pretrained(name, { local_files_only: true, quantized: source.settings.weights === 'quantized' });
  const run: RunTokens = (ids) => runBatch(model, source, [ids], { texts: [0], sequence: ids.length });
  const embed = (await isStatic(run)) ? embedByTable(run, source) : embedByRuns(model, source);
  return { tokenize: (texts) => texts.map(encode), embed };
}

/** Every text of a network goes through it, as many together as are alike in length. */
function embedByRuns(model: Runnable, source: ProcessModel): LoadedModel['embed'] {
  const { dimensions, settings } = source;
  return async (tokens) => {
    const vectors = new Float32Array(tokens.length * dimensions);
    for (const batch of tokenBatches(tokens.map((ids) => ids.length))) {
      const hidden = await runBatch(model, source, tokens, batch);
      batch.texts.forEach((text, row) => {
        const rows = (tokens[text] ?? []).map((_, at) => row * batch.sequence + at);
        poolText(hidden, rows, settings.pooling, vectors, text * dimensions);
      });
    }
    return vectors;
  };
}

/** The texts of a static model are pooled from its table: a run of it over a text costs ten times as much, and its threads as much again, waiting. */
function embedByTable(run: RunTokens, { dimensions, settings }: ProcessModel): LoadedModel['embed'] {
  const table = openStaticVectors(run, dimensions);
  return async (tokens) => {
    const vectors = new Float32Array(tokens.length * dimensions);
    const rows = await table.rowsOf(tokens);
    rows.forEach((own, text) => {
      poolText(table.vectors, own, settings.pooling, vectors, text * dimensions);
    });
    return vectors;
  };
}

/** Makes transformers.js look for a model nowhere but in its folder. */
function localName(folder: string): string {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  env.localModelPath = dirname(folder);
  return basename(folder);
}

async function ownTokenizer(folder: string): Promise<Tokenize | null> {
  const [file, config] = await Promise.all(['tokenizer.json', 'tokenizer_config.json'].map((name) => readFile(join(folder, name), 'utf8')));
  return openPieceTokenizer(JSON.parse(file ?? ''), JSON.parse(config ?? ''));
}

/** Token ids of a text by transformers.js, special tokens included. */
export async function libraryTokenizer(folder: string): Promise<Tokenize> {
  const tokenizer = await AutoTokenizer.from_pretrained(localName(folder), { local_files_only: true });
  const literals: string[] = tokenizer.added_tokens.map((token: { content: string }) => token.content);
  return (text) => (text.trim() === '' ? [] : tokenizer.encode(neutralizeLiterals(text, literals)));
}

/** Breaks up "<pad>" and its like where a text has them literally: they would otherwise become special tokens. */
export function neutralizeLiterals(text: string, literals: readonly string[]): string {
  return literals.reduce((current, literal) => {
    const [first = ''] = literal;
    return literal.trim().length < 2 ? current : current.replaceAll(literal, `${first} ${literal.slice(first.length)}`);
  }, text);
}

type Runnable = (inputs: Record<string, Tensor>) => Promise<Record<string, { data: Float32Array; dims: number[]; dispose?: () => void }>>;

/** The vectors of a batch's tokens: row `text * sequence + token`. */
async function runBatch(
  model: Runnable,
  { dimensions }: ProcessModel,
  tokens: readonly (readonly number[])[],
  batch: TokenBatch,
): Promise<TokenVectors> {
  const outputs = await model(inputTensors(tokens, batch));
  const hidden = outputs['last_hidden_state'] ?? outputs['token_embeddings'];
  if (hidden === undefined) throw new Error('the model gives no last_hidden_state');
  if (hidden.dims[2] !== dimensions) throw new Error(`its vectors have ${hidden.dims[2]} dimensions, config.json says ${dimensions}`);
  const { data } = hidden;
  for (const output of Object.values(outputs)) output.dispose?.();
  return { data, dimensions };
}

/** Ids are written as the lower halves of 64-bit numbers, in the byte order of all machines that Node runs on but one: a BigInt a token is slow. */
function inputTensors(tokens: readonly (readonly number[])[], { texts, sequence }: TokenBatch): Record<string, Tensor> {
  const ids = new BigInt64Array(texts.length * sequence);
  const mask = new BigInt64Array(ids.length);
  const [idHalves, maskHalves] = [new Int32Array(ids.buffer), new Int32Array(mask.buffer)];
  for (const [row, text] of texts.entries()) {
    const own = tokens[text] ?? [];
    for (let at = 0; at < own.length; at += 1) {
      const half = 2 * (row * sequence + at);
      idHalves[half] = own[at] as number;
      maskHalves[half] = 1;
    }
  }
  const tensor = (values: BigInt64Array): Tensor => new Tensor('int64', values, [texts.length, sequence]);
  return { input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(new BigInt64Array(ids.length)) };
}

import { TienDoError } from '../errors.js';
import { type DownloadProgress, downloadModel, isHubName } from './download-model.js';
import type { Embedder } from './embedder.js';
import { type EmbeddingClient, openEmbeddingClient } from './embedding-client.js';
import type { EmbeddingReply } from './embedding-messages.js';
import { findModel, type ModelFiles, modelFolder, modelRevision } from './model-files.js';
import type { ModelSettings } from './model-settings.js';
import type { RequestBody } from './pending-requests.js';

/** How an embedder is opened. */
export interface EmbedderOptions {
  /** A folder of {@link modelsDir} ("tien-do-static-256", "Xenova/multilingual-e5-small"), or a path of a folder ("./mine", "/srv/mine"). */
  readonly model: string;
  /** Folder that holds the models, `embeddings`. */
  readonly modelsDir: string;
  /** Whether a model that is not there may be fetched from its hub. Default false. */
  readonly allowDownload?: boolean;
  /** Told how far a download is. */
  readonly onDownload?: (progress: DownloadProgress) => void;
  /** Where models are fetched from. Default https://huggingface.co. */
  readonly hub?: string;
  /** Milliseconds of silence after which a download is given up. Default 20,000. */
  readonly downloadPatience?: number;
  /** What differs from the table of known models: pooling, prefixes, token limit, weights. */
  readonly settings?: Partial<ModelSettings>;
  /** Told in one sentence when the embedding process died and was started again. Default: nobody is told. */
  readonly onRestart?: (problem: string) => void;
}

/** An {@link Embedder} whose model runs in a process of its own. */
export interface TransformersEmbedder extends Embedder {
  /** Counts with the passage prefix, when the model has one. */
  countTokens(texts: readonly string[]): Promise<number[]>;
  /** Process id of the model's process, for supervision and tests. */
  processId(): number | undefined;
}

/**
 * Passages sent at a time: the next ones wait, so that a question never waits for more than one such share. A process that is woken for a few texts at a time works on them
 * with cold caches: at 32 a text costs twice as much as at 128.
 */
const share = 160;

/**
 * Opens a model that transformers.js runs in a child process: the caller's event loop never waits for it. The process loads while the
 * caller goes on; the first call waits for it.
 * @throws TienDoError `model-missing` when the model's files are not there; `model-broken` when they make no sense or cannot be downloaded. Later calls
 * reject with `model-broken` when it cannot be loaded and `embedder-stopped` when its process died twice in a row, or after close.
 */
export async function openEmbedder(options: EmbedderOptions): Promise<TransformersEmbedder> {
  const { model, onRestart } = options;
  const files = await findOrDownload(options);
  const { folder, dimensions, settings } = files;
  const client = openEmbeddingClient(model, { folder, dimensions, settings }, (problem) => onRestart?.(problem));
  const revision = await modelRevision(files);
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work, work);
    turn = result.catch(() => undefined);
    return result;
  };

  return {
    identity: { model, revision, dimensions, pooling: settings.pooling },
    tokenLimit: settings.tokenLimit,
    countTokens: (texts) =>
      inTurn(() => {
        const prefixed = texts.map((text) => withPrefix(settings.passagePrefix, text));
        return inShares(prefixed, async (part) => countsOf(await client.request({ kind: 'count', texts: part })));
      }),
    embedPassages: (texts) =>
      inTurn(() => {
        const prefixed = texts.map((text) => withPrefix(settings.passagePrefix, text));
        return inShares(prefixed, (part) => requestVectors(client, { kind: 'embed', texts: part }, dimensions));
      }),
    async embedQuestion(text) {
      const texts = [withPrefix(settings.questionPrefix, text)];
      const [vector = new Float32Array(dimensions)] = await requestVectors(client, { kind: 'embed', texts }, dimensions);
      return vector;
    },
    close: () => client.close(),
    processId: () => client.pid(),
  };
}

const defaultHub = 'https://huggingface.co';
const defaultPatience = 20_000;

async function findOrDownload(options: EmbedderOptions): Promise<ModelFiles> {
  const { model, modelsDir, settings = {}, allowDownload = false } = options;
  try {
    return await findModel(model, modelsDir, settings);
  } catch (error) {
    if (!allowDownload || !isHubName(model) || !(error instanceof TienDoError) || error.code !== 'model-missing') throw error;
  }
  await downloadModel({
    model,
    folder: modelFolder(model, modelsDir),
    weights: settings.weights ?? 'quantized',
    hub: options.hub ?? defaultHub,
    patience: options.downloadPatience ?? defaultPatience,
    onProgress: (progress) => options.onDownload?.(progress),
  });
  return findModel(model, modelsDir, settings);
}

/** A text of white space stays empty: it has the zero vector whatever the prefix. */
function withPrefix(prefix: string, text: string): string {
  return text.trim() === '' ? '' : prefix + text;
}

async function inShares<Result>(
  texts: readonly string[],
  work: (part: readonly string[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < texts.length; start += share) results.push(...(await work(texts.slice(start, start + share))));
  return results;
}

async function requestVectors(client: EmbeddingClient, body: RequestBody, dimensions: number): Promise<Float32Array[]> {
  const reply = await client.request(body);
  if (reply.kind !== 'vectors') throw unexpected(reply);
  return body.texts.map((_, text) => reply.vectors.slice(text * dimensions, (text + 1) * dimensions));
}

function countsOf(reply: EmbeddingReply): readonly number[] {
  if (reply.kind !== 'counts') throw unexpected(reply);
  return reply.counts;
}

function unexpected(reply: EmbeddingReply): TienDoError {
  return new TienDoError('embedder-stopped', { problem: `it answered "${reply.kind}"` });
}

import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TienDoError } from '../errors.js';
import { isThere, modelFileNames } from './model-files.js';

/** How far the download of one file is. */
export interface DownloadProgress {
  readonly file: string;
  /** In bytes. */
  readonly received: number;
  /** In bytes; null when the hub does not say. */
  readonly total: number | null;
}

/** What is downloaded, and from where. */
export interface ModelDownload {
  /** The model's name on its hub, "Xenova/multilingual-e5-small". */
  readonly model: string;
  /** Where its files go. */
  readonly folder: string;
  readonly weights: 'quantized' | 'full';
  /** Address of the hub, "https://huggingface.co". */
  readonly hub: string;
  /** Milliseconds without a byte after which a download is given up. */
  readonly patience: number;
  readonly onProgress: (progress: DownloadProgress) => void;
}

const hubName = /^[\w.-]+\/[\w.-]+$/;

/** Whether a name can be one on a hub: an owner and a model. */
export function isHubName(model: string): boolean {
  return hubName.test(model) && !model.startsWith('.') && !model.includes('..');
}

/**
 * Fetches the files of a model that are not there yet. A file appears only when it is whole.
 * @throws TienDoError `model-broken` when the hub refuses, is silent for too long or cannot be reached.
 */
export async function downloadModel(download: ModelDownload): Promise<void> {
  for (const file of modelFileNames(download.weights)) {
    if (await isThere(join(download.folder, file))) continue;
    try {
      await downloadFile(download, file);
    } catch (cause) {
      const problem = `${file} could not be downloaded from ${download.hub}: ${reasonOf(cause)}`;
      throw new TienDoError('model-broken', { model: download.model, problem }, { cause });
    }
  }
}

async function downloadFile({ model, folder, hub, patience, onProgress }: ModelDownload, file: string): Promise<void> {
  const watch = silenceWatch(patience);
  const path = join(folder, file);
  const part = `${path}.part`;
  try {
    const response = await fetch(`${hub}/${model}/resolve/main/${file}`, { signal: watch.signal });
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const total = Number.isFinite(length) && response.headers.get('content-encoding') === null ? length : null;
    await mkdir(dirname(path), { recursive: true });
    const counted = countBytes(Readable.fromWeb(response.body), (received) => {
      watch.heard();
      onProgress({ file, received, total });
    });
    await pipeline(counted, createWriteStream(part), { signal: watch.signal });
    await rename(part, path);
  } finally {
    watch.end();
    await rm(part, { force: true });
  }
}

async function* countBytes(chunks: AsyncIterable<Uint8Array>, onBytes: (received: number) => void): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of chunks) {
    received += chunk.length;
    onBytes(received);
    yield chunk;
  }
}

interface SilenceWatch {
  readonly signal: AbortSignal;
  /** Something came: the patience begins anew. */
  heard(): void;
  end(): void;
}

function silenceWatch(patience: number): SilenceWatch {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(`nothing came for ${patience / 1000} s`)), patience);
  return { signal: controller.signal, heard: () => void timer.refresh(), end: () => clearTimeout(timer) };
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const deeper = cause.cause instanceof Error ? cause.cause : cause;
  return deeper.message === '' ? deeper.name : deeper.message;
}

import { existsSync } from 'node:fs';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { modelsDir } from '../../program.js';
import type { LibrarySize, Probes } from './probes.js';

/** How long Telegram may be silent, in milliseconds. */
const patience = 10_000;

/** Enough that a disk without room refuses it. */
const sample = Buffer.alloc(64 * 1024, 'x');

/** This machine. What needs native modules is loaded when it is used, so that the doctor runs without them. */
export function machineProbes(): Probes {
  return { tryModel, countSources, tryLibrary, tryWriting, freeSpace, get };
}

async function tryModel(model: string): Promise<number> {
  const { openEmbedder } = await import('../../embedding/transformers-embedder.js');
  const embedder = await openEmbedder({ model, modelsDir });
  try {
    return (await embedder.embedQuestion('xin chào')).length;
  } finally {
    await embedder.close();
  }
}

async function countSources(corpus: string): Promise<number> {
  const { listSources } = await import('../../articles/readers/corpus.js');
  return (await listSources(corpus)).length;
}

async function tryLibrary({ corpus, data }: { corpus: string; data: string }): Promise<LibrarySize | null> {
  const { libraryHome } = await import('../../library/embedded/library-home.js');
  if (!existsSync(libraryHome(data, corpus).current)) return null;
  const { openLibrary } = await import('../../library/open-library.js');
  const { corpusReading } = await import('../../library/corpus-reading.js');
  const library = await openLibrary({ corpus, data, analyze: corpusReading.analyze });
  const { articles, figures } = library.info;
  await library.close();
  return { articles, figures };
}

async function tryWriting(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  const path = join(folder, `.doctor-${process.pid}`);
  try {
    const file = await open(path, 'w');
    try {
      await file.writeFile(sample);
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(made ?? path, { recursive: true, force: true });
  }
}

async function freeSpace(folder: string): Promise<{ bytes: number; files: number | null }> {
  const { bavail, bsize, files, ffree } = await statfs(nearestThere(resolve(folder)));
  return { bytes: bavail * bsize, files: files === 0 ? null : ffree };
}

function nearestThere(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path));
}

async function get(url: string): Promise<{ status: number; json: unknown }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, json: jsonOf(text) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { generationFiles } from './library-home.js';

const seal = z.object({ bytes: z.number().int().nonnegative(), sha256: z.string().length(64) });

const unreadable = z.object({
  file: z.string(),
  line: z.number().nullable(),
  reason: z.enum([
    'not-utf-8',
    'empty',
    'broken-json',
    'bad-record',
    'front-matter',
    'duplicate-name',
    'input-output',
    'scanned',
    'too-large',
    'broken-file',
    'unknown-format',
    'too-slow',
    'too-much-memory',
  ]),
  detail: z.string(),
});

const shape = z.object({
  id: z.string(),
  builtAt: z.string(),
  /** What everything was made with; see `BuildVersions`. */
  versions: z.object({ schema: z.number(), reading: z.string() }),
  embedder: z.object({
    model: z.string(),
    revision: z.string(),
    dimensions: z.number().int().positive(),
    pooling: z.enum(['mean', 'cls']),
  }),
  /** Of the corpus' sources when they were read. */
  fingerprint: z.string(),
  articles: z.number(),
  passages: z.number(),
  figures: z.number(),
  unreadable: z.array(unreadable),
  /** The graph is missing when there are too few passages to need one. */
  files: z.object({ store: seal, postings: seal, vectors: seal, graph: seal.nullable() }),
});

/** What a generation is and what its files must be; written last, so that a folder with one is complete. */
export type Manifest = z.infer<typeof shape>;

/** Null when the folder has none, or one that makes no sense. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const json = await readOrNull(join(folder, generationFiles.manifest));
  if (json === null) return null;
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Writes it beside its place, waits for the disk, and moves it there. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeAtomically(join(folder, generationFiles.manifest), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** A reader of the path sees the old content or the new one, whatever happens in between. */
export async function writeAtomically(path: string, content: string): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  const file = await open(beside, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/** A small text file; null when it is not there. */
export async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}

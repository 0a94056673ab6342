import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GenerationInfo } from '../library.js';
import { syncPath } from './database.js';
import { generationFiles, type LibraryHome } from './library-home.js';
import { type Manifest, readManifest, readOrNull, writeAtomically } from './manifest.js';
import { sizeOf } from './seal.js';
import type { FileSeal } from './sections-file.js';

/** A finished generation on disk. */
export interface Generation {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** An id that sorts after those given earlier. */
export function newGenerationId(): string {
  return `${new Date().toISOString().replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`;
}

/** The serving generation; null when there is none, or when its manifest is missing or makes no sense. */
export async function currentGeneration(home: LibraryHome): Promise<Generation | null> {
  const id = (await readOrNull(home.current))?.trim() ?? '';
  if (!/^[\w-]+$/.test(id)) return null;
  const folder = join(home.generations, id);
  const manifest = await readManifest(folder);
  return manifest === null || manifest.id !== id ? null : { folder, manifest };
}

/** Makes a finished generation the serving one. */
export async function serveGeneration(home: LibraryHome, id: string): Promise<void> {
  await syncPath(join(home.generations, id));
  await writeAtomically(home.current, `${id}\n`);
  await syncPath(dirname(home.current));
}

/** The newest finished one before the serving one that the same program and embedder made; null when none is kept. */
export async function previousGeneration(home: LibraryHome, serving: Generation): Promise<Generation | null> {
  const earlier = (await readdir(home.generations)).filter((name) => name < serving.manifest.id).sort();
  for (const name of earlier.reverse()) {
    const folder = join(home.generations, name);
    const manifest = await readManifest(folder);
    if (manifest === null || !isMadeLike(manifest, serving.manifest)) continue;
    if (await hasItsSizes({ folder, manifest })) return { folder, manifest };
  }
  return null;
}

/** Whether two generations were made by the same code and the same embedder, so that what reads one reads the other. */
export function isMadeLike(
  { versions, embedder }: Pick<Manifest, 'versions' | 'embedder'>,
  other: Pick<Manifest, 'versions' | 'embedder'>,
): boolean {
  const { schema, reading } = other.versions;
  const { model, revision, dimensions, pooling } = other.embedder;
  const sameCode = versions.schema === schema && versions.reading === reading;
  const sameModel = embedder.model === model && embedder.revision === revision;
  return sameCode && sameModel && embedder.dimensions === dimensions && embedder.pooling === pooling;
}

/** Remembers the corpus of a generation as one that is not to be built again. */
export async function rejectGeneration(home: LibraryHome, { manifest }: Generation): Promise<void> {
  await writeAtomically(home.rejected, `${manifest.fingerprint}\n`);
}

/** The fingerprint of the corpus that was rolled back from last; null when there is none, or another corpus was built since. */
export async function rejectedFingerprint(home: LibraryHome): Promise<string | null> {
  return (await readOrNull(home.rejected))?.trim() ?? null;
}

/** Forgets what {@link rejectGeneration} remembers. */
export async function forgetRejected(home: LibraryHome): Promise<void> {
  await rm(home.rejected, { force: true });
}

/** Removes half-built generations, and finished ones but the serving one and the `keep` before it: later ones are not served for a reason. Only while the build lock is held. */
export async function sweepGenerations(home: LibraryHome, serving: string | null, keep: number): Promise<void> {
  const names = (await readdir(home.generations)).sort();
  const finished: string[] = [];
  for (const name of names) if ((await readManifest(join(home.generations, name))) !== null) finished.push(name);
  const before = finished.filter((name) => serving === null || name < serving);
  const kept = new Set([serving, ...(keep > 0 ? before.slice(-keep) : [])]);
  for (const name of names) if (!kept.has(name)) await removeGeneration(join(home.generations, name));
}

/** The manifest goes first, so that what a crash leaves behind is not taken for complete. */
async function removeGeneration(folder: string): Promise<void> {
  await rm(join(folder, generationFiles.manifest), { force: true });
  await rm(folder, { recursive: true, force: true });
}

/** Whether every file is there with its size: cheap, and finds what was truncated. */
export async function hasItsSizes({ folder, manifest }: Generation): Promise<boolean> {
  for (const [name, seal] of filesOf(manifest)) if ((await sizeOf(join(folder, name))) !== seal.bytes) return false;
  return true;
}

function filesOf({ files }: Manifest): [name: string, seal: FileSeal][] {
  const all: [string, FileSeal | null][] = [
    [generationFiles.store, files.store],
    [generationFiles.postings, files.postings],
    [generationFiles.vectors, files.vectors],
    [generationFiles.graph, files.graph],
  ];
  return all.flatMap(([name, seal]): [string, FileSeal][] => (seal === null ? [] : [[name, seal]]));
}

/** What is told of a generation. */
export function infoOf(manifest: Manifest): GenerationInfo {
  const { id, builtAt, articles, passages, figures, embedder, unreadable } = manifest;
  return { id, builtAt, articles, passages, figures, embedder: `${embedder.model}@${embedder.revision}`, unreadable };
}

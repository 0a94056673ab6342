import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TienDoError } from '../../errors.js';

/** Writes a new file and waits until the disk has it. Its name is durable once its folder is synchronized. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Waits until the disk has the names of a folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!refusesFolders(error)) throw error;
  } finally {
    await handle.close();
  }
}

/** Some file systems do not synchronize folders; their names are as durable as they get. */
function refusesFolders(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'EPERM');
}

/** Moves a file in one step over what is there, its folder made when it is missing; both folders are synchronized. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** Whether an error of the file system says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

const unwritable: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']);

/**
 * What `work` gives.
 * @throws TienDoError `corpus-not-writable` when the file system refuses to be written: no permission, read-only, full.
 */
export async function orNotWritable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && unwritable.has(error.code))) throw error;
    throw new TienDoError('corpus-not-writable', { path, problem: error.message }, { cause: error });
  }
}

/** What `look` gives, null when the file or folder is not there. */
export async function ifThere<T>(look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

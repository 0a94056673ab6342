import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { threadAddress } from '../../program.js';
import type { FileSeal } from './sections-file.js';

/** Bytes that are hashed at once. */
const chunk = 1 << 21;
/** A larger file is read through by a thread of its own: a gigabyte takes a second. */
const largestHere = 1 << 25;

/** Size and SHA-256 of a file. Rejects when it cannot be read. */
export async function sealOf(path: string): Promise<FileSeal> {
  return (await stat(path)).size > largestHere ? sealBeside(path) : readThrough(path);
}

/** Whether a file is there and is what its seal says. */
export async function isSealed(path: string, seal: FileSeal): Promise<boolean> {
  return (await sizeOf(path)) === seal.bytes && (await sealOf(path)).sha256 === seal.sha256;
}

/** Null when there is no such file. */
export async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error))))?.size ?? null;
}

/** {@link sealOf} in this thread, through one buffer: one for each part would keep the garbage collector busy. */
export async function readThrough(path: string): Promise<FileSeal> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(chunk);
  const file = await open(path, 'r');
  try {
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunk, bytes);
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** The thread begins without the arguments of its process, for those of a process that evaluates a text (`processArguments`) allow no file. */
function sealBeside(path: string): Promise<FileSeal> {
  const worker = new Worker(threadAddress('library/embedded/seal-worker'), { workerData: path, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (status) => reject(new Error(`The thread that reads ${path} through ended with ${status}.`)));
  });
}

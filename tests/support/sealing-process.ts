import { sealOf } from '../../src/library/embedded/seal.js';

/** A process as those that build libraries: it seals one file and sends what came of it to the process that started it. */
export async function serveParent(path: string): Promise<void> {
  process.send?.(await sealOf(path).catch((error: Error) => error.message));
  process.disconnect?.();
}

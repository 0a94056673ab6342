import type { Assistant, IndexProgress, IndexReceipt } from '../assistant.js';
import { createLibraryBuilder } from '../library/build-in-worker.js';
import type { BuildOrder } from '../library/build-messages.js';
import { generationBefore, rollbackLibrary } from '../library/rollback.js';
import type { Serving } from './serving.js';
import type { Switchboard } from './switchboard.js';

/** What an assistant does about its generations, one act after another. */
export interface Maintenance extends Pick<Assistant, 'previous' | 'rollback' | 'status'> {
  /** {@link Assistant.reload}. @param allowEmpty Whether a corpus without articles makes an empty library; otherwise the serving one stays. */
  reload(onProgress?: (progress: IndexProgress) => void, allowEmpty?: boolean): Promise<IndexReceipt>;
  /** Ends a running build. */
  stop(): void;
}

/** @param order How a generation is built. @param open Opens the one that serves next. */
export function maintenance(order: BuildOrder, board: Switchboard, open: () => Promise<Serving>): Maintenance {
  const builder = createLibraryBuilder();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  const follow = async (id: string): Promise<void> => {
    if (id !== board.serving().library.info.id) await board.switchTo(await open());
  };
  return {
    reload: (onProgress, allowEmpty = false) =>
      inTurn(async () => {
        const receipt = await builder.build({ ...order, allowEmpty }, onProgress);
        await follow(receipt.generation.id);
        return receipt;
      }),
    previous: () => generationBefore(order),
    rollback: () =>
      inTurn(async () => {
        const generation = await rollbackLibrary(order);
        await follow(generation.id);
        return generation;
      }),
    status: () => board.serving().library.info,
    stop: () => builder.close(),
  };
}

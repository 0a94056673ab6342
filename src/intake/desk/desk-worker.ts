import { constants, setPriority } from 'node:os';
import type { DeskOrder, DeskReply } from './desk-messages.js';
import { deskWork } from './desk-work.js';
import type { DeskWork } from './reading-desk.js';

/** Serves the process that started this one: does what it orders until it lets go. */
export function serveParent(): void {
  serveDesk(deskWork);
}

/** {@link serveParent} with other work. Questions go before documents, so it runs at the lowest priority. */
export function serveDesk(work: DeskWork): void {
  setPriority(constants.priority.PRIORITY_LOW);
  process.once('disconnect', () => process.exit());
  process.on('message', async (order: DeskOrder) => process.send?.(await replyTo(order, work)));
}

async function replyTo(order: DeskOrder, work: DeskWork): Promise<DeskReply> {
  try {
    return { kind: 'done', result: await carryOut(order, work) };
  } catch (error) {
    return { kind: 'failed', problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function carryOut(order: DeskOrder, work: DeskWork): ReturnType<DeskWork[keyof DeskWork]> {
  switch (order.kind) {
    case 'read':
      return work.read(order.argument);
    case 'file':
      return work.file(order.argument);
    case 'relate':
      return work.relate(order.argument);
    case 'changes':
      return work.changes(order.argument);
  }
}

import type { UnreadableReason, UnreadableSource } from '../../articles/article.js';
import { TienDoError } from '../../errors.js';
import { addressOf } from '../../program.js';
import type { DeskOrder, DeskReply } from './desk-messages.js';
import { type DeskOutcome, type DeskProcess, startDeskProcess } from './desk-process.js';
import type { ReadingDesk } from './reading-desk.js';

/** What a piece of work may take. */
export interface DeskLimits {
  /** Milliseconds; a report of a hundred pages with 10,000 figures takes ten seconds of a slow processor. */
  readonly milliseconds: number;
  /** Megabytes of heap; a Word table of 6,000 rows takes 400. */
  readonly megabytes: number;
  /** A process that had nothing to do for so many milliseconds is ended. */
  readonly idleMilliseconds: number;
}

const usualLimits: DeskLimits = { milliseconds: 120_000, megabytes: 512, idleMilliseconds: 10_000 };

/** A {@link ReadingDesk} in a process of its own, with its process id for supervision and tests: undefined while there is none. */
export interface SeparateDesk extends ReadingDesk {
  processId(): number | undefined;
}

type Unreadable = { readonly ok: false; readonly unreadable: UnreadableSource };

/**
 * A desk in a child process, which is started by the first document and ended when none came for a while. A worker thread would not do: a single allocation beyond its limit
 * ends the whole program.
 * @param entry Module that exports `serveParent`, for tests.
 */
export function openReadingDesk(limits: DeskLimits = usualLimits, entry: string = addressOf('intake/desk/desk-worker')): SeparateDesk {
  let turn: Promise<unknown> = Promise.resolve();
  let running: DeskProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  const carryOut = async (order: DeskOrder): Promise<DeskOutcome> => {
    if (closed) throw stopped('the program ends');
    clearTimeout(idle);
    if (running?.isAlive() !== true) running = startDeskProcess(entry, limits.megabytes);
    const outcome = await running.order(order, limits.milliseconds);
    if (closed) throw stopped('the program ends');
    idle = setTimeout(() => running?.end(), limits.idleMilliseconds).unref();
    return outcome;
  };
  const inTurn = async <Result>(order: DeskOrder, file: string): Promise<Result | Unreadable> => {
    const done = turn.then(() => carryOut(order));
    turn = done.catch(() => undefined);
    return resultOf<Result>(await done, file, limits);
  };
  return {
    read: (given) => inTurn({ kind: 'read', argument: given }, given.name),
    file: (source) => inTurn({ kind: 'file', argument: source }, source.file),
    relate: (comparison) => inTurn({ kind: 'relate', argument: comparison }, comparison.own.file),
    changes: (pair) => inTurn({ kind: 'changes', argument: pair }, pair.own.file),
    processId: () => (running?.isAlive() === true ? running.id() : undefined),
    close() {
      closed = true;
      clearTimeout(idle);
      running?.end();
    },
  };
}

function resultOf<Result>(outcome: DeskOutcome, file: string, { milliseconds, megabytes }: DeskLimits): Result | Unreadable {
  switch (outcome.kind) {
    case 'done':
      return (outcome satisfies DeskReply).result as Result;
    case 'failed':
      throw stopped(outcome.problem);
    case 'too-slow':
      return unreadable(file, 'too-slow', `Reading it takes more than ${milliseconds} milliseconds.`);
    case 'too-much-memory':
      return unreadable(file, 'too-much-memory', `Reading it takes more than ${megabytes} megabytes of memory.`);
  }
}

function unreadable(file: string, reason: UnreadableReason, detail: string): Unreadable {
  return { ok: false, unreadable: { file, line: null, reason, detail } };
}

function stopped(problem: string): TienDoError {
  return new TienDoError('reading-stopped', { problem });
}

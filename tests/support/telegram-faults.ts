import type { Refusal } from './telegram-responses.js';

/** What goes wrong with a call: a refusal, or a connection that is dropped without a word. */
export type Fault = Refusal | 'drop';

/** Faults to come. */
export interface Faults {
  failNext(method: string, ...faults: Fault[]): void;
  /** From now on every connection is dropped, for so many milliseconds. */
  outage(milliseconds: number): void;
  /** The fault of this call, if it has one. */
  next(method: string): Fault | undefined;
}

export function createFaults(): Faults {
  const waiting = new Map<string, Fault[]>();
  let outOfReachUntil = 0;
  return {
    failNext: (method, ...faults) => void waiting.set(method, [...(waiting.get(method) ?? []), ...faults]),
    outage: (milliseconds) => {
      outOfReachUntil = Date.now() + milliseconds;
    },
    next: (method) => (Date.now() < outOfReachUntil ? 'drop' : waiting.get(method)?.shift()),
  };
}

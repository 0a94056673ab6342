import type { FetchRefusal, FetchRefusalReason, FetchRefusals } from './fetched-page.js';

/** Carries a refusal from the depth of a request to the fetcher, which gives it as a value. */
export class RefusedError extends Error {
  readonly reason: FetchRefusalReason;
  readonly facts: FetchRefusals[FetchRefusalReason];

  constructor(reason: FetchRefusalReason, facts: FetchRefusals[FetchRefusalReason]) {
    super(reason);
    this.name = 'RefusedError';
    this.reason = reason;
    this.facts = facts;
  }

  toRefusal(address: string): FetchRefusal {
    return { status: 'refused', reason: this.reason, facts: this.facts, address } as FetchRefusal;
  }
}

/** An error with the facts of its reason. */
export function refusal<Reason extends FetchRefusalReason>(reason: Reason, facts: FetchRefusals[Reason]): RefusedError {
  return new RefusedError(reason, facts);
}

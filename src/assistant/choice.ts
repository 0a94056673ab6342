import type { Composed } from '../answering/compose.js';
import type { Traits } from '../answering/weights.js';

/** An answer that could have been given, and what decides whether it is. */
export interface Choice {
  readonly file: string;
  readonly traits: Traits;
  /** What would have been said. Composed when asked for. */
  readonly answer: () => Composed;
}

import type { Traits } from '../answering/choice/weights.js';
import type { Composed } from '../answering/reply/compose.js';

/** An answer that could have been given, and what decides whether it is. */
export interface Choice {
  readonly file: string;
  readonly traits: Traits;
  /** What would have been said. Composed when asked for. */
  readonly answer: () => Composed;
}

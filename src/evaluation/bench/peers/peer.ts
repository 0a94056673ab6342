import type { BenchGround } from '../bench-messages.js';

/** A passage as every peer is given it: with its article's title before it, for the library counts that as its context too. */
export interface PeerPassage {
  readonly article: string;
  readonly text: string;
}

/** Finds passages in an index that was built. */
export interface PeerIndex {
  /** Articles of the first ten passages, best first. */
  search(question: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Another way to find passages. */
export type Peer = (passages: AsyncIterable<PeerPassage>, ground: BenchGround) => Promise<PeerIndex>;

/** Passages that are looked at for a question. */
export const firstPassages = 10;

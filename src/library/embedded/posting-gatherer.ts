import type { PassageTerms } from '../passage-terms.js';
import { createRun, type PostingRun } from './posting-run.js';
import type { PostingSegment } from './posting-segment.js';

/** Gathers postings of any number of passages as sorted segments. */
export interface PostingGatherer {
  /** Ordinals must ascend. */
  add(ordinal: number, terms: PassageTerms): void;
  /** All segments, their ordinals ascending from each to the next. */
  finish(): PostingSegment[];
}

/** See {@link PostingGatherer}; the buffers of a run are made with the first passage. @param capacity Postings a run holds. */
export function postingGatherer(capacity?: number): PostingGatherer {
  const segments: PostingSegment[] = [];
  let run: PostingRun | null = null;
  return {
    add(ordinal, terms) {
      run ??= createRun(capacity);
      run.add(ordinal, terms);
      if (run.full()) segments.push(run.drain());
    },
    finish() {
      if (run !== null) segments.push(run.drain());
      run = null;
      return segments;
    },
  };
}

import type { Analysis, PassageTerms } from '../passage-terms.js';
import { createRun, type PostingRun } from './posting-run.js';
import type { PostingSegment } from './posting-segment.js';

/** Gathers postings of any number of passages as sorted segments. */
export interface PostingGatherer {
  /** Ordinals must ascend. */
  add(ordinal: number, terms: PassageTerms): void;
  /** See `PostingRun.addText`. */
  addText(ordinal: number, own: Analysis, context: readonly Analysis[]): void;
  /** All segments, their ordinals ascending from each to the next. */
  finish(): PostingSegment[];
}

/** See {@link PostingGatherer}; the buffers of a run are made with the first passage. @param capacity Postings a run holds. */
export function postingGatherer(capacity?: number): PostingGatherer {
  const segments: PostingSegment[] = [];
  let run: PostingRun | null = null;
  const addTo = (put: (run: PostingRun) => void): void => {
    run ??= createRun(capacity);
    put(run);
    if (run.full()) segments.push(run.drain());
  };
  return {
    add: (ordinal, terms) => addTo((run) => run.add(ordinal, terms)),
    addText: (ordinal, own, context) => addTo((run) => run.addText(ordinal, own, context)),
    finish() {
      if (run !== null) segments.push(run.drain());
      run = null;
      return segments;
    },
  };
}

import type { Reading } from '../../library/reading.js';
import { ownSeconds } from './processor-time.js';

/** Parts of indexing that a {@link Reading} does. */
export type ReadingStage = 'read' | 'split' | 'figures' | 'places' | 'terms';

/** A reading that notes the processor seconds of each of its parts. */
export interface TimedReading {
  readonly reading: Reading;
  readonly seconds: Readonly<Record<ReadingStage, number>>;
}

/** Wraps a reading. What a reader takes between two articles counts as reading. */
export function timedReading(inner: Reading): TimedReading {
  const seconds: Record<ReadingStage, number> = { read: 0, split: 0, figures: 0, places: 0, terms: 0 };
  const timed =
    <Given extends unknown[], Result>(stage: ReadingStage, work: (...given: Given) => Result) =>
    (...given: Given): Result => {
      const before = ownSeconds();
      const result = work(...given);
      seconds[stage] += ownSeconds() - before;
      return result;
    };
  const reading: Reading = {
    ...inner,
    articleHash: timed('read', inner.articleHash),
    splitPassages: timed('split', inner.splitPassages),
    extractFigures: timed('figures', inner.extractFigures),
    findPlaces: timed('places', inner.findPlaces),
    analyze: timed('terms', inner.analyze),
    async *readRecords(source, nameOf) {
      let before = ownSeconds();
      for await (const result of inner.readRecords(source, nameOf)) {
        seconds.read += ownSeconds() - before;
        yield result;
        before = ownSeconds();
      }
      seconds.read += ownSeconds() - before;
    },
  };
  return { reading, seconds };
}

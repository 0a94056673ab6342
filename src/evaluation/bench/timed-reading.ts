import type { Reading } from '../../library/reading.js';

/** Parts of indexing that a {@link Reading} does. */
export type ReadingStage = 'read' | 'split' | 'figures' | 'places' | 'terms';

/**
 * A reading that notes how long each of its parts takes, in seconds by the clock: they are done in one go, and asking for the processor's time a million times takes a tenth of it.
 */
export interface TimedReading {
  readonly reading: Reading;
  readonly seconds: Readonly<Record<ReadingStage, number>>;
}

/** Wraps a reading. What a reader takes between two articles counts as reading. */
export function timedReading(inner: Reading): TimedReading {
  const taken: Record<ReadingStage, number> = { read: 0, split: 0, figures: 0, places: 0, terms: 0 };
  const timed =
    <Given extends unknown[], Result>(stage: ReadingStage, work: (...given: Given) => Result) =>
    (...given: Given): Result => {
      const before = seconds();
      const result = work(...given);
      taken[stage] += seconds() - before;
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
      let before = seconds();
      for await (const result of inner.readRecords(source, nameOf)) {
        taken.read += seconds() - before;
        yield result;
        before = seconds();
      }
      taken.read += seconds() - before;
    },
  };
  return { reading, seconds: taken };
}

function seconds(): number {
  return performance.now() / 1000;
}

import { serveOrder } from '../../src/library/build-worker.js';
import { fakeEmbedder } from './fake-embedder.js';
import { smallReading } from './small-corpus.js';

/** A build process that reads {@link smallReading}'s corpora and embeds with {@link fakeEmbedder}, whose revision is the model asked for. */
export function serveParent(): void {
  serveOrder(smallReading, async ({ model }) => fakeEmbedder(32, model));
}

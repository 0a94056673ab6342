import type { Passage } from '../../articles/passage.js';
import type { Embedder } from '../../embedding/embedder.js';
import { sliceOf } from '../../language/span.js';
import { knownNames, placesOf, yearsOf } from '../article-mentions.js';
import { articleTerms } from '../article-terms.js';
import { withContexts } from '../context-vectors.js';
import { lengthOf } from '../passage-terms.js';
import { quantize } from '../quantized-vector.js';
import type { Reading } from '../reading.js';
import { articleWriter } from './article-rows.js';
import type { NewArticle } from './compare-corpus.js';
import type { Store } from './database.js';
import { addFigures, type FigureDraft } from './figure-index.js';
import { type PassageTable, putPassage, putVector } from './index-tables.js';
import { mentionWriter } from './mention-rows.js';
import { embedAll } from './passage-embedding.js';
import type { PostingGatherer } from './posting-gatherer.js';

/** Passages that are embedded in one call: the embedder caps its own batches further. */
const batchSize = 128;
/** Batches that the embedder may have before reading waits for it. */
const batchesAhead = 2;
const noNames = knownNames(new Set());

interface WaitingPassage {
  readonly ordinal: number;
  readonly article: number;
  readonly position: number;
  readonly passage: Passage;
  readonly text: string;
}

/** Where an indexer writes to. */
export interface IndexerGround {
  readonly store: Store;
  readonly table: PassageTable;
  readonly postings: PostingGatherer;
  readonly figures: FigureDraft;
  readonly reading: Reading;
  /** Called once, when there is something to embed. */
  readonly embedder: () => Promise<Embedder>;
  /** Of the first article that is added. */
  readonly firstId: number;
  readonly onEmbedded: (passages: number) => void;
}

/** Takes articles one after another and stores all that is kept of them, while the embedder works on those before. */
export interface ArticleIndexer {
  add(article: NewArticle): Promise<void>;
  /** Waits until everything is stored. */
  finish(): Promise<void>;
}

/** See {@link ArticleIndexer}. */
export function articleIndexer(ground: IndexerGround): ArticleIndexer {
  const { store, table, reading } = ground;
  const rows = articleWriter(store);
  const mentions = mentionWriter(store);
  const inFlight: Promise<void>[] = [];
  let waiting: WaitingPassage[] = [];
  let nextId = ground.firstId;
  let embedded = 0;

  async function embedWaiting(): Promise<void> {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    const embedder = await ground.embedder();
    const stored = embedAll(
      embedder,
      batch.map(({ text }) => text),
    ).then((vectors) => storeBatch(batch, vectors));
    stored.catch(() => undefined);
    inFlight.push(stored);
    while (inFlight.length > batchesAhead) await inFlight.shift();
  }

  /** A batch holds whole articles, so that their passages can be put in context. */
  function storeBatch(batch: readonly WaitingPassage[], vectors: readonly Float32Array[]): void {
    const inContext = withContexts(vectors, (i) => batch[i]?.article ?? -1);
    for (const [i, { ordinal, article, position, passage }] of batch.entries()) {
      const vector = quantize(inContext[i] ?? new Float32Array(table.dimensions));
      putVector(table, ordinal, vector);
      rows.putPassage(ordinal, article, position, passage, vector);
    }
    embedded += batch.length;
    ground.onEmbedded(embedded);
  }

  return {
    async add({ article, hash, source, mark }) {
      const passages = reading.splitPassages(article, (await ground.embedder()).tokenLimit);
      const id = nextId;
      nextId += 1;
      const figures = reading.extractFigures(article);
      rows.putArticle({ id, hash, source, mark, article, passages, figures });
      addFigures(ground.figures, id, { ...article, passages, figures });
      mentions.putPlaces(id, placesOf(article, reading.findPlaces, noNames));
      mentions.putYears(id, yearsOf(article));
      for (const [position, { own, context }] of articleTerms(article, passages, reading.analyze).entries()) {
        const passage = passages[position] as Passage;
        const ordinal = table.size;
        putPassage(table, ordinal, { article: id, position, length: lengthOf(own) });
        ground.postings.addText(ordinal, own, context);
        waiting.push({ ordinal, article: id, position, passage, text: sliceOf(article.text, passage) });
      }
      if (waiting.length >= batchSize) await embedWaiting();
    },
    async finish() {
      await embedWaiting();
      for (const stored of inFlight.splice(0)) await stored;
    },
  };
}

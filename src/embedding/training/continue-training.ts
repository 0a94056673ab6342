import { openFloatMemory } from '../float-memory.js';
import { wordMark } from '../piece-text.js';
import { openSegmenter, type ScoredPiece } from '../segmenter.js';
import { trainTable } from './contrastive-training.js';
import { type FurtherMaterial, furtherMaterial, type OwnArticles } from './further-material.js';
import { seededRandom } from './random.js';
import { measureRetrieval, mostTitles, type RetrievalMeasure } from './retrieval-measure.js';
import { openRowSums } from './row-sums.js';
import type { StaticModel } from './static-model.js';
import { tieTable } from './tied-table.js';
import { scheduleFor, type TrainingWatcher, vocabularyOptions } from './train-static-model.js';
import { articleCount, type TrainingCorpus } from './training-corpus.js';
import { pairSource, segmentCorpus } from './training-pairs.js';
import { buildVocabulary } from './vocabulary.js';

/** How a model is trained further. */
export interface FurtherTraining {
  readonly seed: number;
  readonly epochs: number;
  /** How many words and phrases of the new articles may become pieces. */
  readonly newPieces: number;
}

/** What came of it, measured on what was held out. */
export interface FurtherTrained {
  /** The better one of the two. */
  readonly model: StaticModel;
  /** Whether it is the one that learned. */
  readonly improved: boolean;
  readonly heldOutBy: FurtherMaterial['unit'];
  readonly before: RetrievalMeasure;
  readonly after: RetrievalMeasure;
}

/** The options of `npm run train -- --base`. */
export const defaultFurtherTraining: Omit<FurtherTraining, 'seed'> = { epochs: 10, newPieces: 2000 };

/** A fifth of the rate that a model is trained with from nothing: what it knows is not to be unlearnt. */
const rate = 0.002;
const mostPieces = 65_536;

/**
 * Goes on training a model on one's own articles: their words and phrases become pieces that begin with what the model makes of them, and all pieces are
 * moved by what is learnt. What {@link furtherMaterial} holds
 * out measures both; the model that finds it better by its titles is given back.
 * @throws TienDoError `usage` when there is too little to learn from.
 */
export async function continueTraining(
  base: StaticModel,
  articles: OwnArticles,
  training: FurtherTraining,
  { onStage, signal }: TrainingWatcher,
): Promise<FurtherTrained> {
  const { unit, corpus, measured, heldOut } = await furtherMaterial(articles);
  await onStage({ stage: 'reading', unit, articles: articleCount(corpus), heldOut });
  const vocabulary = [...base.vocabulary, ...piecesOf(corpus, base, training.newPieces)];
  await onStage({ stage: 'vocabulary', pieces: vocabulary.length });
  const segmenter = openSegmenter(vocabulary);
  const random = seededRandom(training.seed);
  const table = await trainTable({
    tied: tieTable(vocabulary),
    articles: articleCount(corpus),
    draw: pairSource(segmentCorpus(corpus, segmenter), vocabulary, segmenter, random),
    schedule: { ...scheduleFor(articleCount(corpus), { dimensions: base.dimensions, epochs: training.epochs }), rate },
    random,
    start: startTable(base, vocabulary),
    onProgress: (progress) => onStage({ stage: 'training', ...progress }),
    signal,
  });
  const titles = Math.min(heldOut, mostTitles);
  const before = measureRetrieval(measured, base.vocabulary, base.table, base.dimensions, titles);
  const after = measureRetrieval(measured, vocabulary, table, base.dimensions, titles);
  await onStage({ stage: 'measured', ...after });
  const improved = worth(after) > worth(before);
  return { model: improved ? { ...base, vocabulary, table } : base, improved, heldOutBy: unit, before, after };
}

function worth({ meanReciprocalRank, strippedMeanReciprocalRank }: RetrievalMeasure): number {
  return meanReciprocalRank + strippedMeanReciprocalRank;
}

/** Frequent words and phrases of the corpus that the model has no piece for, with their score in that corpus. */
function piecesOf(corpus: TrainingCorpus, base: StaticModel, most: number): ScoredPiece[] {
  const known = new Set(base.vocabulary.map(({ piece }) => piece));
  const least = base.vocabulary.reduce((lowest, { score }) => Math.min(lowest, score), 0);
  const own = buildVocabulary(corpus, vocabularyOptions(corpus, { vocabularySize: most * 2 }));
  return own
    .filter(({ piece }) => !known.has(piece) && piece.length > 1)
    .slice(0, Math.min(most, mostPieces - known.size))
    .map(({ piece, score }) => ({ piece, score: Math.max(score, least) }));
}

/** The base's rows; a new piece begins as the sum of the pieces that the base cuts it into. */
function startTable(base: StaticModel, vocabulary: readonly ScoredPiece[]): Float32Array {
  const { dimensions } = base;
  const memory = openFloatMemory();
  const sums = openRowSums(memory, dimensions);
  const start = memory.allocate(vocabulary.length * dimensions);
  start.floats.set(base.table);
  const segmenter = openSegmenter(base.vocabulary);
  for (let id = base.vocabulary.length; id < vocabulary.length; id += 1) {
    const words = (vocabulary[id]?.piece ?? '').replaceAll(wordMark, ' ').trim();
    sums.gather(start, segmenter.segment(words), start, id);
  }
  return start.floats.slice();
}

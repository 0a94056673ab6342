import { TienDoError } from '../../errors.js';
import { openSegmenter } from '../segmenter.js';
import { type StopSignal, type TrainingProgress, type TrainingSchedule, trainTable } from './contrastive-training.js';
import { isHeldOut } from './held-out.js';
import { productBlock } from './matrix-product.js';
import { seededRandom } from './random.js';
import { measureRetrieval, type RetrievalMeasure } from './retrieval-measure.js';
import type { StaticModel } from './static-model.js';
import { tieTable } from './tied-table.js';
import { articleCount, readTrainingCorpus, type TrainingArticle, type TrainingCorpus } from './training-corpus.js';
import { pairSource, segmentCorpus } from './training-pairs.js';
import { buildVocabulary, type VocabularyOptions } from './vocabulary.js';

/** What decides how a model comes out. Equal options and equal articles in equal order give equal bytes. */
export interface StaticTraining {
  readonly seed: number;
  /** How many pieces at most, special ones included; at most 65,536. */
  readonly vocabularySize: number;
  /** Length of a vector, a multiple of four. */
  readonly dimensions: number;
  /** How often each article is drawn from. */
  readonly epochs: number;
}

/** The options that the model that ships was trained with. */
export const defaultTraining: Omit<StaticTraining, 'seed'> = { vocabularySize: 32_000, dimensions: 256, epochs: 48 };

/** Where the work stands. */
export type TrainingStage =
  | { readonly stage: 'reading'; readonly unit: 'articles' | 'passages'; readonly articles: number; readonly heldOut: number }
  | { readonly stage: 'vocabulary'; readonly pieces: number }
  | ({ readonly stage: 'training' } & TrainingProgress)
  | ({ readonly stage: 'measured' } & RetrievalMeasure);

/** Who watches, and who may stop it. */
export interface TrainingWatcher {
  readonly onStage: (stage: TrainingStage) => void | Promise<void>;
  /** When it asks to stop, the step is finished and the model is as far as it came. */
  readonly signal: StopSignal;
}

/** A trained model, and what is known of it. */
export interface TrainedModel {
  readonly model: StaticModel;
  readonly articles: number;
  readonly heldOut: number;
  readonly measure: RetrievalMeasure;
}

const tokenLimit = 512;
const fewestArticles = 8;
const largestBatch = 2048;
const longestWarmUp = 30;
/** From this many syllables on a corpus is large, and what is rare in it can be left out. */
const largeCorpus = 2_000_000;

/**
 * Trains a static model on articles: vocabulary, tied table, contrastive training, measure. One article of seven is held out for the measure.
 * @throws TienDoError `usage` when there are fewer than eight articles to learn from.
 */
export async function trainStaticModel(
  articles: AsyncIterable<TrainingArticle> | Iterable<TrainingArticle>,
  training: StaticTraining,
  { onStage, signal }: TrainingWatcher,
): Promise<TrainedModel> {
  const { corpus, heldOut } = await readBoth(articles);
  const count = articleCount(corpus);
  await onStage({ stage: 'reading', unit: 'articles', articles: count, heldOut: articleCount(heldOut) });
  const vocabulary = buildVocabulary(corpus, vocabularyOptions(corpus, training));
  await onStage({ stage: 'vocabulary', pieces: vocabulary.length });
  const segmenter = openSegmenter(vocabulary);
  const random = seededRandom(training.seed);
  const table = await trainTable({
    tied: tieTable(vocabulary),
    articles: count,
    draw: pairSource(segmentCorpus(corpus, segmenter), vocabulary, segmenter, random),
    schedule: scheduleFor(count, training),
    random,
    start: null,
    onProgress: (progress) => onStage({ stage: 'training', ...progress }),
    signal,
  });
  const measure = measureRetrieval(heldOut, vocabulary, table, training.dimensions);
  await onStage({ stage: 'measured', ...measure });
  const model = { vocabulary, table, dimensions: training.dimensions, tokenLimit };
  return { model, articles: count, heldOut: articleCount(heldOut), measure };
}

/**
 * Reads the articles to learn from and the held-out ones, apart.
 * @throws TienDoError `usage` when there are fewer than eight to learn from.
 */
async function readBoth(
  articles: AsyncIterable<TrainingArticle> | Iterable<TrainingArticle>,
): Promise<{ corpus: TrainingCorpus; heldOut: TrainingCorpus }> {
  const kept: TrainingArticle[] = [];
  async function* forTraining(): AsyncGenerator<TrainingArticle> {
    for await (const article of articles) {
      if (isHeldOut(article)) kept.push(article);
      else yield article;
    }
  }
  const corpus = await readTrainingCorpus(forTraining());
  const count = articleCount(corpus);
  if (count < fewestArticles) {
    throw new TienDoError('usage', { problem: `Training needs ${fewestArticles} articles or more; there are ${count}.` });
  }
  return { corpus, heldOut: await readTrainingCorpus(kept) };
}

/** What may be a piece, by the size of the corpus. */
export function vocabularyOptions(corpus: TrainingCorpus, { vocabularySize }: Pick<StaticTraining, 'vocabularySize'>): VocabularyOptions {
  const large = corpus.stream.length >= largeCorpus;
  return { size: vocabularySize, minimumWordCount: large ? 6 : 2, minimumPhraseCount: large ? 20 : 4 };
}

/** Batch and rate by the number of articles. */
export function scheduleFor(articles: number, { dimensions, epochs }: Pick<StaticTraining, 'dimensions' | 'epochs'>): TrainingSchedule {
  const batch = Math.min(largestBatch, Math.floor(articles / productBlock) * productBlock);
  const steps = (articles * epochs) / batch;
  return { dimensions, epochs, batch, rate: 0.014, warmUp: Math.min(longestWarmUp, Math.ceil(steps / 10)), temperature: 0.05 };
}

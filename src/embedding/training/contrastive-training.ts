import { TienDoError } from '../../errors.js';
import { adam } from './adam.js';
import { contrastiveLoss } from './contrastive-loss.js';
import { type Random, randomNormal, shuffle } from './random.js';
import { textEncoder } from './text-encoder.js';
import { bakeRows, spreadGradient, type TiedTable } from './tied-table.js';
import type { PairSource, TrainingPair } from './training-pairs.js';

/** How a table is trained. */
export interface TrainingSchedule {
  /** Length of a vector, a multiple of four. */
  readonly dimensions: number;
  /** Pairs a step, a multiple of four: each is the negative of all others. */
  readonly batch: number;
  readonly epochs: number;
  /** Peak learning rate; it rises over {@link warmUp} steps and falls linearly to zero. */
  readonly rate: number;
  readonly warmUp: number;
  readonly temperature: number;
}

/** Where training stands. */
export interface TrainingProgress {
  readonly step: number;
  readonly steps: number;
  /** Mean loss of the step, in nats. */
  readonly loss: number;
}

/** Something that may ask to stop; {@link AbortSignal} fits. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** What a table is trained from. */
export interface TableTraining {
  readonly tied: TiedTable;
  /** How many articles pairs can be drawn from. */
  readonly articles: number;
  readonly draw: PairSource;
  readonly schedule: TrainingSchedule;
  readonly random: Random;
  /** A table that is trained further: what is learned is added to it, beginning with nothing. Null: from random numbers. */
  readonly start: Float32Array | null;
  readonly onProgress: (progress: TrainingProgress) => void | Promise<void>;
  readonly signal: StopSignal;
}

/** Trains the rows of a tied table and gives the plain table, one row a piece. When asked to stop it ends with the step it is in. */
export async function trainTable(training: TableTraining): Promise<Float32Array> {
  const { tied, articles, schedule, random, start } = training;
  const { dimensions } = schedule;
  const firstSize = start === null ? 1 / Math.sqrt(dimensions) : 0;
  const learned = Float32Array.from({ length: tied.rows * dimensions }, () => randomNormal(random) * firstSize);
  const table = start?.slice() ?? new Float32Array(tied.pieces * dimensions);
  const bake = (pieces: Iterable<number>): void => bakeRows(tied, learned, start, dimensions, pieces, table);
  const takeStep = stepTrainer(tied, learned, table, bake, schedule);
  const steps = Math.max(1, Math.round((articles * schedule.epochs) / schedule.batch));
  const nextArticle = endlessArticles(articles, random);
  for (let step = 0; step < steps && !training.signal.aborted; step += 1) {
    const pairs = drawBatch(training.draw, nextArticle, schedule.batch);
    const loss = takeStep(pairs, rateAt(step, steps, schedule));
    await training.onProgress({ step: step + 1, steps, loss });
  }
  bake(Array(tied.pieces).keys());
  return table;
}

/** The article to draw from next: each once in random order, then again in another. */
function endlessArticles(articles: number, random: Random): () => number {
  const order = Uint32Array.from({ length: articles }, (_, index) => index);
  let at = articles;
  return () => {
    if (at === articles) {
      shuffle(order, random);
      at = 0;
    }
    at += 1;
    return order[at - 1] ?? 0;
  };
}

const patience = 50;

function drawBatch(draw: PairSource, nextArticle: () => number, batch: number): TrainingPair[] {
  const pairs: TrainingPair[] = [];
  for (let tries = 0; pairs.length < batch; tries += 1) {
    if (tries > batch * patience) throw new TienDoError('usage', { problem: 'The corpus has too little text to learn from.' });
    const pair = draw(nextArticle());
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}

function rateAt(step: number, steps: number, { rate, warmUp }: TrainingSchedule): number {
  return step < warmUp ? (rate * (step + 1)) / warmUp : (rate * (steps - step)) / Math.max(1, steps - warmUp);
}

type StepTrainer = (pairs: readonly TrainingPair[], rate: number) => number;

function stepTrainer(
  tied: TiedTable,
  learned: Float32Array,
  table: Float32Array,
  bake: (pieces: Iterable<number>) => void,
  { dimensions, batch, temperature }: TrainingSchedule,
): StepTrainer {
  const tableGradient = new Float32Array(table.length);
  const learnedGradient = new Float32Array(learned.length);
  const queries = textEncoder(batch, dimensions);
  const passages = textEncoder(batch, dimensions);
  const loss = contrastiveLoss(batch, dimensions, temperature);
  const optimizer = adam(learned.length);
  return (pairs, rate) => {
    const queryTexts = pairs.map(({ query }) => query);
    const passageTexts = pairs.map(({ passage }) => passage);
    const used = new Set([...queryTexts, ...passageTexts].flat());
    bake(used);
    queries.encode(queryTexts, table);
    passages.encode(passageTexts, table);
    const mean = loss.evaluate(queries.vectors, passages.vectors);
    queries.backpropagate(queryTexts, loss.queryGradient, tableGradient);
    passages.backpropagate(passageTexts, loss.passageGradient, tableGradient);
    spreadGradient(tied, tableGradient, dimensions, used, learnedGradient);
    for (const piece of used) tableGradient.fill(0, piece * dimensions, (piece + 1) * dimensions);
    optimizer.step(learned, learnedGradient, rate);
    return mean;
  };
}

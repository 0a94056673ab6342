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

/** Trains the rows of a tied table and gives the plain table, one row a piece. When asked to stop it ends with the step it is in. */
export async function trainTable(
  tied: TiedTable,
  articles: number,
  draw: PairSource,
  schedule: TrainingSchedule,
  random: Random,
  onProgress: (progress: TrainingProgress) => void | Promise<void>,
  signal: StopSignal,
): Promise<Float32Array> {
  const { dimensions } = schedule;
  const learned = Float32Array.from({ length: tied.rows * dimensions }, () => randomNormal(random) / Math.sqrt(dimensions));
  const trainer = stepTrainer(tied, learned, schedule);
  const steps = Math.max(1, Math.round((articles * schedule.epochs) / schedule.batch));
  const nextArticle = endlessArticles(articles, random);
  for (let step = 0; step < steps && !signal.aborted; step += 1) {
    const pairs = drawBatch(draw, nextArticle, schedule.batch);
    const loss = trainer(pairs, rateAt(step, steps, schedule));
    await onProgress({ step: step + 1, steps, loss });
  }
  const table = new Float32Array(tied.pieces * dimensions);
  bakeRows(tied, learned, dimensions, Array(tied.pieces).keys(), table);
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
    if (tries > batch * patience) throw new RangeError('The corpus has too little text to draw pairs from.');
    const pair = draw(nextArticle());
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}

function rateAt(step: number, steps: number, { rate, warmUp }: TrainingSchedule): number {
  return step < warmUp ? (rate * (step + 1)) / warmUp : (rate * (steps - step)) / Math.max(1, steps - warmUp);
}

type StepTrainer = (pairs: readonly TrainingPair[], rate: number) => number;

function stepTrainer(tied: TiedTable, learned: Float32Array, { dimensions, batch, temperature }: TrainingSchedule): StepTrainer {
  const table = new Float32Array(tied.pieces * dimensions);
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
    bakeRows(tied, learned, dimensions, used, table);
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

import { TienDoError } from '../../errors.js';
import { openLearningTable } from './learning-table.js';
import { type Random, shuffle } from './random.js';
import type { TiedTable } from './tied-table.js';
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
  const { articles, schedule, random } = training;
  const table = openLearningTable({ ...schedule, ...training });
  const steps = Math.max(1, Math.round((articles * schedule.epochs) / schedule.batch));
  const nextArticle = endlessArticles(articles, random);
  for (let step = 0; step < steps && !training.signal.aborted; step += 1) {
    const pairs = drawBatch(training.draw, nextArticle, schedule.batch);
    const loss = table.step(pairs, rateAt(step, steps, schedule));
    await training.onProgress({ step: step + 1, steps, loss });
  }
  return table.finish();
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

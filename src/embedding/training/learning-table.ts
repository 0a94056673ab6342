import { openFloatMemory } from '../float-memory.js';
import { adam } from './adam.js';
import { contrastiveLoss } from './contrastive-loss.js';
import { type Random, randomNormal } from './random.js';
import { openRowSums } from './row-sums.js';
import { textEncoder } from './text-encoder.js';
import { bakeRows, spreadGradient, type TiedTable } from './tied-table.js';
import type { TrainingPair } from './training-pairs.js';
import { openUsedPieces } from './used-pieces.js';

/** What a {@link LearningTable} is made from. */
export interface LearningTableOptions {
  readonly tied: TiedTable;
  /** Length of a vector, a multiple of four. */
  readonly dimensions: number;
  /** Pairs a step, a multiple of four. */
  readonly batch: number;
  readonly temperature: number;
  readonly random: Random;
  /** A table that is trained further: what is learned is added to it, beginning with nothing. Null: from random numbers. */
  readonly start: Float32Array | null;
}

/** A tied table that learns. */
export interface LearningTable {
  /** Takes one step with these pairs, and gives their mean loss before it, in nats. */
  step(pairs: readonly TrainingPair[], rate: number): number;
  /** The plain table as far as it came, one row a piece. */
  finish(): Float32Array;
}

/** @throws TienDoError `usage` when there is too little memory for it. */
export function openLearningTable({ tied, dimensions, batch, temperature, random, start }: LearningTableOptions): LearningTable {
  const memory = openFloatMemory();
  const sums = openRowSums(memory, dimensions);
  const [learned, learnedGradient] = [memory.allocate(tied.rows * dimensions), memory.allocate(tied.rows * dimensions)];
  const [table, tableGradient] = [memory.allocate(tied.pieces * dimensions), memory.allocate(tied.pieces * dimensions)];
  const [queries, passages] = [textEncoder(memory, sums, batch), textEncoder(memory, sums, batch)];
  const optimizer = adam(memory, tied.rows * dimensions);
  const loss = contrastiveLoss(batch, dimensions, temperature);
  const usedPieces = openUsedPieces(tied.pieces);
  const bake = (pieces: Iterable<number>): void => bakeRows(tied, learned, start, sums, pieces, table);
  fillNormally(learned.floats, start === null ? 1 / Math.sqrt(dimensions) : 0, random);
  return {
    step(pairs, rate) {
      const queryTexts = pairs.map(({ query }) => query);
      const passageTexts = pairs.map(({ passage }) => passage);
      const used = usedPieces(queryTexts, passageTexts);
      bake(used);
      queries.encode(queryTexts, table);
      passages.encode(passageTexts, table);
      const mean = loss.evaluate(queries.vectors.floats, passages.vectors.floats);
      queries.backpropagate(queryTexts, loss.queryGradient, tableGradient);
      passages.backpropagate(passageTexts, loss.passageGradient, tableGradient);
      spreadGradient(tied, tableGradient, sums, used, learnedGradient);
      clearRows(tableGradient.floats, used, dimensions);
      optimizer.step(learned, learnedGradient, rate);
      return mean;
    },
    finish() {
      bake(Array(tied.pieces).keys());
      return table.floats.slice();
    },
  };
}

function fillNormally(values: Float32Array, deviation: number, random: Random): void {
  for (let at = 0; at < values.length; at += 1) values[at] = randomNormal(random) * deviation;
}

function clearRows(matrix: Float32Array, rows: readonly number[], width: number): void {
  for (const row of rows) matrix.fill(0, row * width, (row + 1) * width);
}

import { describe, expect, it } from 'vitest';
import { openFloatMemory } from '../../../src/embedding/float-memory.js';
import { wordMark } from '../../../src/embedding/piece-text.js';
import { contrastiveLoss } from '../../../src/embedding/training/contrastive-loss.js';
import { randomNormal, seededRandom } from '../../../src/embedding/training/random.js';
import { openRowSums } from '../../../src/embedding/training/row-sums.js';
import { textEncoder } from '../../../src/embedding/training/text-encoder.js';
import { bakeRows, spreadGradient, tieTable } from '../../../src/embedding/training/tied-table.js';

const width = 8;
const batch = 4;
const vocabulary = ['<pad>', '<unk>', wordMark, '▁nông▁thôn', '▁thôn', '▁thon', '▁mới', 'ơi', '▁xã▁mới'].map((piece) => ({
  piece,
  score: -1,
}));
const queries = [[3, 4], [5], [6, 7, 7], [8, 2]];
const passages = [[4, 6], [3, 1], [7], [5, 6, 8]];

function lossOf(learned: Float32Array): { loss: number; gradient: Float32Array } {
  const tied = tieTable(vocabulary);
  const memory = openFloatMemory();
  const sums = openRowSums(memory, width);
  const [rows, rowGradient] = [memory.allocate(learned.length), memory.allocate(learned.length)];
  const [table, tableGradient] = [memory.allocate(tied.pieces * width), memory.allocate(tied.pieces * width)];
  const [left, right] = [textEncoder(memory, sums, batch), textEncoder(memory, sums, batch)];
  rows.floats.set(learned);
  bakeRows(tied, rows, null, sums, vocabulary.keys(), table);
  left.encode(queries, table);
  right.encode(passages, table);
  const contrast = contrastiveLoss(batch, width, 0.5);
  const loss = contrast.evaluate(left.vectors.floats, right.vectors.floats);
  left.backpropagate(queries, contrast.queryGradient, tableGradient);
  right.backpropagate(passages, contrast.passageGradient, tableGradient);
  spreadGradient(tied, tableGradient, sums, vocabulary.keys(), rowGradient);
  return { loss, gradient: rowGradient.floats };
}

describe('the gradient of training', () => {
  const random = seededRandom(5);
  const learned = Float32Array.from({ length: tieTable(vocabulary).rows * width }, () => randomNormal(random));

  it('is what finite differences say, through loss, normalisation, sum and tied rows', () => {
    const { gradient } = lossOf(learned);
    const step = 0.01;
    expect(gradient.some((slope) => Math.abs(slope) > 0.01)).toBe(true);
    gradient.forEach((slope, at) => {
      const shifted = (by: number): number => lossOf(learned.map((value, index) => (index === at ? value + by : value))).loss;
      expect(slope).toBeCloseTo((shifted(step) - shifted(-step)) / (2 * step), 3);
    });
  });

  it('is nothing for special pieces and the bare word mark, whose vectors stay zero', () => {
    const tied = tieTable(vocabulary);
    expect(Array.from(tied.offsets.slice(0, 4))).toEqual([0, 0, 0, 0]);
  });

  it('ties an unaccented piece to the accented one', () => {
    const tied = tieTable(vocabulary);
    const rowsOf = (id: number) => Array.from(tied.parts.slice(tied.offsets[id], tied.offsets[id + 1]));
    expect(rowsOf(4).filter((row) => rowsOf(5).includes(row))).toHaveLength(1);
    expect(rowsOf(3)).toHaveLength(5);
  });
});

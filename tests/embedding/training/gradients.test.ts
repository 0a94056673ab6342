import { describe, expect, it } from 'vitest';
import { wordMark } from '../../../src/embedding/piece-text.js';
import { adam } from '../../../src/embedding/training/adam.js';
import { contrastiveLoss } from '../../../src/embedding/training/contrastive-loss.js';
import { randomNormal, seededRandom } from '../../../src/embedding/training/random.js';
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
  const table = new Float32Array(tied.pieces * width);
  bakeRows(tied, learned, null, width, vocabulary.keys(), table);
  const left = textEncoder(batch, width);
  const right = textEncoder(batch, width);
  left.encode(queries, table);
  right.encode(passages, table);
  const contrast = contrastiveLoss(batch, width, 0.5);
  const loss = contrast.evaluate(left.vectors, right.vectors);
  const tableGradient = new Float32Array(table.length);
  left.backpropagate(queries, contrast.queryGradient, tableGradient);
  right.backpropagate(passages, contrast.passageGradient, tableGradient);
  const gradient = new Float32Array(learned.length);
  spreadGradient(tied, tableGradient, width, vocabulary.keys(), gradient);
  return { loss, gradient };
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

describe('adam', () => {
  it('finds the lowest point of a bowl', () => {
    const point = Float32Array.of(3, -2);
    const optimizer = adam(2);
    for (let step = 0; step < 2000; step += 1) {
      optimizer.step(
        point,
        point.map((value, at) => 2 * (value - at)),
        0.02,
      );
    }
    expect(point[0]).toBeCloseTo(0, 1);
    expect(point[1]).toBeCloseTo(1, 1);
  });
});

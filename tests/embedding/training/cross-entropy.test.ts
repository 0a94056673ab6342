import { describe, expect, it } from 'vitest';
import { openFloatMemory } from '../../../src/embedding/float-memory.js';
import { openCrossEntropy } from '../../../src/embedding/training/cross-entropy.js';
import { type PowerKernel, powerKernel } from '../../../src/embedding/training/power-kernel.js';
import { seededRandom } from '../../../src/embedding/training/random.js';

/** The exponential of fdlibm, for what is neither very small nor very large. */
function exponential(x: number): number {
  const k = Math.abs(x) < 0.3465735912322998 ? 0 : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * 0.6931471803691238;
  const low = k * 1.9082149292705877e-10;
  const r = high - low;
  const t = r * r;
  const series = 6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8);
  const c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * series));
  return (1 - (low - (r * c) / (2 - c) - high)) * 2 ** k;
}

const batch = 64;
const stride = batch + 4;

function similarities(seed: number): Float32Array {
  const random = seededRandom(seed);
  const near = (at: number): number => (at % 3 === 0 ? 1 - random() * 0.05 : random() * 2 - 1);
  return Float32Array.from({ length: batch * stride }, (_, at) => (at % 17 === 0 ? 1 + (random() - 0.5) * 1e-6 : near(at)));
}

describe('powerKernel', () => {
  for (const temperature of [0.05, 0.5, 0.003]) {
    it(`gives powers and their sums to the last bit, at temperature ${temperature}`, () => {
      const memory = openFloatMemory();
      const [values, rowSums, columnSums] = [memory.allocate(batch * stride), memory.allocate(2 * batch), memory.allocate(2 * batch)];
      const given = similarities(7);
      values.floats.set(given);
      memory.open<PowerKernel>(powerKernel())(values.place, rowSums.place, columnSums.place, batch, stride * 4, temperature);
      const [rows, columns, expected] = [new Float64Array(batch), new Float64Array(batch), given.slice()];
      for (let row = 0; row < batch; row += 1) {
        for (let column = 0; column < batch; column += 1) {
          const x = ((given[row * stride + column] ?? 0) - 1) / temperature;
          const power = exponential(x);
          expect(Math.abs(power / Math.exp(x) - 1)).toBeLessThan(3e-16);
          expected[row * stride + column] = power;
          rows[row] = (rows[row] ?? 0) + power;
          columns[column] = (columns[column] ?? 0) + power;
        }
      }
      expect(values.floats).toEqual(expected);
      expect(rowSums.doubles).toEqual(rows);
      expect(columnSums.doubles).toEqual(columns);
    });
  }
});

describe('openCrossEntropy', () => {
  it('gives the mean loss, its slopes and their transpose, and leaves what stands beside the matrix', () => {
    const memory = openFloatMemory();
    const [values, turned] = [memory.allocate(batch * stride), memory.allocate(batch * stride)];
    const crossEntropy = openCrossEntropy(memory, { batch, stride, values, turned }, 0.5);
    const given = similarities(3);
    const lossOf = (matrix: Float32Array): number => {
      const power = (row: number, column: number): number => Math.exp((matrix[row * stride + column] ?? 0) / 0.5);
      const indices = Array.from({ length: batch }, (_, index) => index);
      const sum = (of: (index: number) => number): number => indices.reduce((total, index) => total + of(index), 0);
      const lossAt = (pair: number): number =>
        Math.log(sum((column) => power(pair, column))) + Math.log(sum((row) => power(row, pair))) - 2 * Math.log(power(pair, pair));
      return sum(lossAt) / (2 * batch);
    };
    values.floats.set(given);
    expect(crossEntropy()).toBeCloseTo(lossOf(given), 6);
    const step = 0.01;
    for (const [row, column] of [
      [0, 0],
      [5, 9],
      [9, 5],
      [63, 62],
      [40, 40],
    ] as const) {
      const shifted = (by: number): number => lossOf(given.map((value, at) => (at === row * stride + column ? value + by : value)));
      const slope = values.floats[row * stride + column] ?? 0;
      expect(slope).toBeCloseTo((shifted(step) - shifted(-step)) / (2 * step), 5);
      expect(turned.floats[column * stride + row]).toBe(slope);
    }
    expect(values.floats.subarray(batch, stride)).toEqual(given.subarray(batch, stride));
    expect(turned.floats.subarray(batch, stride)).toEqual(new Float32Array(stride - batch));
  });
});

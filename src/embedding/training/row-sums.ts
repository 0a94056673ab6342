import type { FloatBlock, FloatMemory } from '../float-memory.js';
import { bytesPerFloat } from '../wasm-code.js';
import { gatherKernel, type RowKernel, scatterKernel } from './row-kernels.js';

/** Sums of listed rows of tables, all in blocks of one memory, with rows of one length. Row numbers may be listed more than once. */
export interface RowSums {
  /** Length of a row. */
  readonly width: number;
  /** Adds each listed row of `table` to row `row` of `target`, in the list's order. */
  gather(table: FloatBlock, rows: ArrayLike<number>, target: FloatBlock, row: number): void;
  /** Adds row `row` of `source` to each listed row of `table`. */
  scatter(source: FloatBlock, row: number, table: FloatBlock, rows: ArrayLike<number>): void;
}

/** Lists go into the memory in parts of so many. */
const part = 1024;

/** @param width Length of a row, a multiple of four. */
export function openRowSums(memory: FloatMemory, width: number): RowSums {
  const stride = width * bytesPerFloat;
  const list = memory.allocate(part);
  const [gather, scatter] = [memory.open<RowKernel>(gatherKernel()), memory.open<RowKernel>(scatterKernel())];
  const run = (kernel: RowKernel, table: FloatBlock, rows: ArrayLike<number>, place: number): void => {
    const { integers } = list;
    for (let start = 0; start < rows.length; start += part) {
      const count = Math.min(part, rows.length - start);
      for (let at = 0; at < count; at += 1) integers[at] = rows[start + at] as number;
      kernel(list.place, count, table.place, place, stride);
    }
  };
  return {
    width,
    gather: (table, rows, target, row) => run(gather, table, rows, target.place + row * stride),
    scatter: (source, row, table, rows) => run(scatter, table, rows, source.place + row * stride),
  };
}

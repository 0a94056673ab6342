import type { Output } from '../../src/terminal/output.js';

/** An output that keeps what was written. */
export interface MemoryOutput extends Output {
  readonly text: () => string;
  readonly lines: () => string[];
}

/** @param writes After so many writes the reader is gone, as with `| head`. */
export function memoryOutput({ isTerminal = false, writes = Number.POSITIVE_INFINITY } = {}): MemoryOutput {
  const written: string[] = [];
  return {
    get closed() {
      return written.length >= writes;
    },
    isTerminal,
    write: async (text) => {
      if (written.length < writes) written.push(text);
    },
    text: () => written.join(''),
    lines: () => written.join('').replace(/\n$/, '').split('\n'),
  };
}

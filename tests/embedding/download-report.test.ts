import { describe, expect, it } from 'vitest';
import { downloadReporter } from '../../src/embedding/download-report.js';

function linesOf(progress: readonly (readonly [file: string, received: number, total: number | null])[]): string[] {
  const lines: string[] = [];
  const report = downloadReporter((line) => lines.push(line));
  for (const [file, received, total] of progress) report({ file, received, total });
  return lines;
}

describe('downloadReporter', () => {
  it('speaks at each tenth of a file', () => {
    const pieces = [0, 1, 5, 9, 10, 11, 19, 100].map((received) => ['a.onnx', received * 1e6, 100e6] as const);
    expect(linesOf(pieces)).toEqual([
      'Fetching a.onnx: 0% of 100.0 MB',
      'Fetching a.onnx: 10% of 100.0 MB',
      'Fetching a.onnx: 100% of 100.0 MB',
    ]);
  });

  it('counts megabytes when the size is not known', () => {
    expect(linesOf([1, 9, 10, 12].map((received) => ['b.json', received * 1e6, null] as const))).toEqual([
      'Fetching b.json: 0 MB',
      'Fetching b.json: 10 MB',
    ]);
  });

  it('says again which file it is', () => {
    expect(
      linesOf([
        ['a', 1, 1],
        ['b', 1, 1],
      ]),
    ).toEqual(['Fetching a: 100% of 0.0 MB', 'Fetching b: 100% of 0.0 MB']);
  });
});

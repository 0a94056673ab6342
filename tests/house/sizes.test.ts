import { describe, expect, it } from 'vitest';
import { functionLines } from './function-lines.js';
import { sourceFiles } from './source-files.js';

const files = sourceFiles();

/** Word tables: as long as the language needs them. */
const isWordTable = (path: string): boolean => /\/vocabulary\/|(?:synonyms|abbreviations|-words)\.ts$/.test(path);

const counted = files.filter(({ path }) => !isWordTable(path));
const functions = files.flatMap(({ path, text }) => functionLines(text).map((found) => ({ ...found, path })));

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

describe('sizes of the house', () => {
  it('has no file over 300 lines', () => {
    const long = counted.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('has a median file under 100 lines', () => {
    expect(median(counted.map(({ lines }) => lines))).toBeLessThan(100);
  });

  it('has no function over 60 lines', () => {
    const long = functions.filter(({ lines }) => lines > 60).map(({ path, line, lines }) => `${path}:${line}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('has a median function under 10 lines', () => {
    expect(functions.length).toBeGreaterThan(0);
    expect(median(functions.map(({ lines }) => lines))).toBeLessThan(10);
  });

  it('has no drawer for odds and ends', () => {
    const drawers = files.filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|types?|common|misc|shared|index)(?:\.ts$|\/)/.test(path));
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  it('names files in kebab-case', () => {
    expect(files.map(({ path }) => path).filter((path) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/?)+\.ts$/.test(path))).toEqual([]);
  });
});

describe('the measure itself', () => {
  it('counts the lines of declarations, arrows and methods, whatever bytes stand before them', () => {
    const text =
      '// đếm dòng\nfunction a() {\n  return 1;\n}\nconst b = () =>\n  2;\nexport const c = {\n  d() {\n    return () => 3;\n  },\n};\n';
    expect(functionLines(text)).toEqual([
      { line: 2, lines: 3 },
      { line: 5, lines: 2 },
      { line: 8, lines: 3 },
      { line: 9, lines: 1 },
    ]);
  });

  it('gives the same for a second text', () => {
    expect(functionLines('export function e(): void {}\n')).toEqual([{ line: 1, lines: 1 }]);
  });
});

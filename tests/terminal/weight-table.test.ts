import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weights } from '../../src/answering/choice/weights.js';
import { confidenceWeights } from '../../src/answering/decision/confidence-weights.js';
import { withWeights } from '../../src/terminal/weight-table.js';

const source = `/** The table. */
export const weights = {
  /** First: 0.5, or so. */
  first: 0.5,
  second: -7,
};
`;

describe('a table of weights in the source', () => {
  it('takes new weights and keeps all else', () => {
    expect(withWeights(source, { first: -0.25, second: 0 }, 'table')).toBe(source.replace('first: 0.5', 'first: -0.25').replace('-7', '0'));
  });

  it.each([
    ['has none', { third: 1 }],
    ['has it twice', { first: 1 }],
  ])('is refused where a weight %s', (_what, changed) => {
    const twice = `${source}export const others = {\n  first: 1,\n};\n`;
    expect(() => withWeights(twice, changed, 'table.ts')).toThrow(/table\.ts/);
  });

  it.each([
    ['src/answering/choice/weights.ts', weights],
    ['src/answering/decision/confidence-weights.ts', confidenceWeights],
  ])('is found in %s: what is in use is written there as it would be', (path, table) => {
    const text = readFileSync(path, 'utf8');
    expect(withWeights(text, table, path)).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmenterCuts } from '../../src/language/segmenter-cuts.js';
import { nastyText } from './nasty-text.js';

const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });
const atOnce = (text: string) => Array.from(segmenter.segment(text), ({ index }) => index);

const pieces = fc.constantFrom(
  'Lúa',
  'xanh',
  ' ',
  '. ',
  '.',
  '!',
  '? ',
  '…',
  '”',
  '(',
  ')',
  '1',
  '9,5%',
  '\n',
  '\u2029',
  '\u0301',
  '\u200d',
  '👍',
  'TP.',
  '一',
  ',',
  '”.',
  '--',
);
const stops = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('segmenterCuts', () => {
  it('cuts in windows as the segmenter cuts the whole text', () => {
    fc.assert(
      fc.property(fc.oneof(stops, nastyText), fc.integer({ min: 1, max: 24 }), (text, window) => {
        expect(segmenterCuts(text, segmenter, window)).toEqual(atOnce(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('cuts a text of many windows', () => {
    const text = 'Xã A thu 5,5 tấn (tăng 3%). Ông Nguyễn V. A. nói: “Vui. Rất vui.” tại TP. B! '.repeat(200);
    expect(segmenterCuts(text, segmenter)).toEqual(atOnce(text));
  });

  it('begins nothing in an empty text', () => {
    expect(segmenterCuts('', segmenter)).toEqual([]);
  });
});

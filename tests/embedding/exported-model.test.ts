import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadedModel, libraryTokenizer, loadModel, neutralizeLiterals } from '../../src/embedding/loaded-model.js';
import { pieceText } from '../../src/embedding/piece-text.js';
import { openSegmenter, type Segmenter } from '../../src/embedding/segmenter.js';
import { writeTinyModel } from './tiny-model.js';
import { villageNews } from './village-news.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'tien-do-export-'));
let loaded: LoadedModel;
let segmenter: Segmenter;
let library: (text: string) => number[];

beforeAll(async () => {
  const { model } = await writeTinyModel(modelsDir, 'tiny');
  segmenter = openSegmenter(model.vocabulary);
  const settings = { pooling: 'mean', questionPrefix: '', passagePrefix: '', tokenLimit: 512, weights: 'quantized' } as const;
  library = await libraryTokenizer(join(modelsDir, 'tiny'));
  loaded = await loadModel({ folder: join(modelsDir, 'tiny'), dimensions: model.dimensions, settings });
});

afterAll(() => rmSync(modelsDir, { recursive: true }));

const expectSameIds = (text: string): void => {
  const ids = library(text);
  expect(segmenter.segment(pieceText(text))).toEqual(ids);
  expect(loaded.tokenize([text])).toEqual([ids]);
};

const vietnamese = fc.constantFrom(...'aàáảãạăằắâấeèéêếiìíoòóôốơớuùúưứyỳýđĐHKTQ bcghklmnpqrstvx.,-/()%0159'.split(''));

describe('an exported model in transformers.js', () => {
  it('has the token ids of our own segmenter for every text it was trained on', () => {
    for (const { title, lead, body } of villageNews()) for (const text of [title, lead, body]) expectSameIds(text);
  });

  it.each([
    '',
    ' ',
    '\t\n',
    'x'.repeat(300),
    'x '.repeat(300),
    '<pad>',
    '<unk><pad>',
    '<<pad>pad>',
    '😀😀 hộ 😀',
    '漢字 kanji',
    'tiê\u0301n đô\u0323',
    'HOÀ GIẢI, UỶ BAN, QUỶ, THUỲ',
    '5.499 tỷ đồng (119,33%)',
    'İstanbul ß ﬁ',
    '\u200bẩn\u00a0dấu\ufeff',
    '▁hộ▁nghèo',
    'a\u0301\u0301b',
  ])('has them for %j', (text) => {
    expectSameIds(text);
  });

  it('has them for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expectSameIds(text)));
    fc.assert(
      fc.property(fc.string({ unit: vietnamese, maxLength: 60 }), (text) => expectSameIds(text)),
      { numRuns: 400 },
    );
  });
});

describe('neutralizeLiterals', () => {
  it('leaves no literal in a text, whatever was nested', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<', 'pad', '>', '<pad>', ' ', 'a')), (parts) => {
        expect(neutralizeLiterals(parts.join(''), ['<pad>'])).not.toContain('<pad>');
      }),
    );
  });
});

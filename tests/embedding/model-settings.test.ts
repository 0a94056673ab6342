import { describe, expect, it } from 'vitest';
import { modelSettings } from '../../src/embedding/model-settings.js';

const silent = { positions: null, tokenizer: null };

describe('modelSettings', () => {
  it.each([
    ['Xenova/multilingual-e5-small', 'mean', 'query: ', 'passage: ', 512],
    ['Xenova/multilingual-e5-base', 'mean', 'query: ', 'passage: ', 512],
    ['Xenova/bge-m3', 'cls', '', '', 8192],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', 'mean', '', '', 128],
  ])('knows %s', (model, pooling, questionPrefix, passagePrefix, tokenLimit) => {
    expect(modelSettings(model, silent)).toMatchObject({ pooling, questionPrefix, passagePrefix, tokenLimit });
  });

  it('takes the smaller limit that the files state, and none that is no limit', () => {
    expect(modelSettings('mine', { positions: 256, tokenizer: 512 }).tokenLimit).toBe(256);
    expect(modelSettings('mine', { positions: 256, tokenizer: 1e30 }).tokenLimit).toBe(256);
    expect(modelSettings('mine', silent).tokenLimit).toBe(512);
  });

  it('lets the caller say otherwise', () => {
    expect(modelSettings('multilingual-e5-small', silent, { questionPrefix: 'hỏi: ' })).toMatchObject({
      questionPrefix: 'hỏi: ',
      passagePrefix: 'passage: ',
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelSettings } from '../../src/embedding/model-settings.js';
import { openEmbedder, type TransformersEmbedder } from '../../src/embedding/transformers-embedder.js';
import { bertIds, bertLikeModel, bertLimit, bertVector } from './bert-like-model.js';
import { cosine } from './embedder-checks.js';
import { writeModelFolder } from './tiny-model.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'tien-do-others-'));
const e5 = 'Xenova/multilingual-e5-small';
const bge = 'Xenova/bge-m3';
const open: TransformersEmbedder[] = [];

async function opened(model: string, settings: Partial<ModelSettings> = {}): Promise<TransformersEmbedder> {
  const embedder = await openEmbedder({ model, modelsDir, settings });
  open.push(embedder);
  return embedder;
}

beforeAll(() => {
  for (const name of [e5, bge, 'mine']) writeModelFolder(modelsDir, name, bertLikeModel());
});

afterAll(async () => {
  await Promise.all(open.map((embedder) => embedder.close()));
  rmSync(modelsDir, { recursive: true });
});

describe('a BERT-like model from a hub', () => {
  it('gets the prefixes of its card', async () => {
    const embedder = await opened(e5);
    const [passage] = await embedder.embedPassages(['Hộ nghèo']);
    expect(cosine(await embedder.embedQuestion('Hộ nghèo'), bertVector('query : ho ngheo', 'mean'))).toBeCloseTo(1, 5);
    expect(cosine(passage ?? new Float32Array(), bertVector('passage : ho ngheo', 'mean'))).toBeCloseTo(1, 5);
  });

  it('counts special tokens and the prefix, and refuses what is over its limit', async () => {
    const embedder = await opened(e5);
    const fits = Array(bertLimit - 4)
      .fill('xã')
      .join(' ');
    expect(embedder.tokenLimit).toBe(bertLimit);
    expect(await embedder.countTokens(['xã huyện', fits])).toEqual([6, bertLimit]);
    expect(await embedder.embedPassages([fits])).toHaveLength(1);
    await expect(embedder.embedPassages([`${fits} xã`])).rejects.toMatchObject({
      code: 'text-too-long',
      facts: { tokens: bertLimit + 1, limit: bertLimit },
    });
  });

  it('is pooled by its first token when its card says so', async () => {
    const embedder = await opened(bge);
    expect(embedder.identity.pooling).toBe('cls');
    expect(cosine(await embedder.embedQuestion('dân xã'), bertVector('dan xa', 'cls'))).toBeCloseTo(1, 5);
  });

  it('gives a text the same vector alone and among longer ones', async () => {
    const embedder = await opened('mine');
    const texts = ['xã', 'hộ nghèo dân xã huyện', '', 'dân dân'];
    const together = await embedder.embedPassages(texts);
    for (const [at, text] of texts.entries()) {
      const [alone] = await embedder.embedPassages([text]);
      together[at]?.forEach((value, k) => {
        expect(value).toBeCloseTo(alone?.[k] ?? Number.NaN, 5);
      });
    }
    expect(together[2]).toEqual(new Float32Array(8));
  });

  it('takes settings from the caller for a model nobody knows', async () => {
    const embedder = await opened('mine', { pooling: 'cls', questionPrefix: 'query: ', tokenLimit: 9 });
    expect(embedder.tokenLimit).toBe(9);
    expect(cosine(await embedder.embedQuestion('dân'), bertVector('query : dan', 'cls'))).toBeCloseTo(1, 5);
  });

  it('does not take its special tokens from a text', async () => {
    const embedder = await opened('mine');
    const [counted] = await embedder.countTokens(['[SEP]']);
    expect(counted).toBe(bertIds('[ sep ]').length);
  });
});

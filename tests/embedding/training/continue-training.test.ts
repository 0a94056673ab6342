import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { continueTraining } from '../../../src/embedding/training/continue-training.js';
import { furtherMaterial } from '../../../src/embedding/training/further-material.js';
import { readStaticModel } from '../../../src/embedding/training/read-static-model.js';
import { trainStaticModel } from '../../../src/embedding/training/train-static-model.js';
import type { TrainingArticle } from '../../../src/embedding/training/training-corpus.js';
import { articleCount } from '../../../src/embedding/training/training-corpus.js';
import { cosine } from '../embedder-checks.js';
import { trainTinyModel, writeTinyModel } from '../tiny-model.js';
import { villageNews } from '../village-news.js';

const folder = mkdtempSync(join(tmpdir(), 'tien-do-continue-'));
/** Passages are asked for only where there are too few articles. */
const own = (articles: TrainingArticle[], passages: TrainingArticle[] = []) => ({ articles: () => articles, passages: () => passages });
const manyVillages = () =>
  ['Tân', 'Mỹ', 'Phú'].flatMap((before) => villageNews().map((article) => ({ ...article, title: `${before} ${article.title}` })));
const quiet = { onStage: () => undefined, signal: { aborted: false } };

afterAll(() => rmSync(folder, { recursive: true }));

const about = (words: RegExp) => villageNews().filter(({ title }) => words.test(title));

describe('continueTraining', () => {
  const onNewArticles = async (seed = 1) => {
    const base = await trainStaticModel(about(/nông thôn|đảng viên/), { seed: 1, vocabularySize: 200, dimensions: 16, epochs: 20 }, quiet);
    return {
      base,
      further: await continueTraining(base.model, own(villageNews(), villageNews()), { seed, epochs: 30, newPieces: 100 }, quiet),
    };
  };

  it('makes the words of the new articles pieces and finds the articles better', async () => {
    const { base, further } = await onNewArticles();
    const pieces = further.model.vocabulary.map(({ piece }) => piece);
    expect(further.improved).toBe(true);
    expect(further.after.meanReciprocalRank).toBeGreaterThan(further.before.meanReciprocalRank);
    expect(pieces.slice(0, base.model.vocabulary.length)).toEqual(base.model.vocabulary.map(({ piece }) => piece));
    expect(pieces.slice(base.model.vocabulary.length)).toContain('▁giải▁ngân');
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it('is reproducible from its seed', async () => {
    const [first, second] = [await onNewArticles(7), await onNewArticles(7)];
    expect(second.further.model).toEqual(first.further.model);
  });

  it('gives the base back when nothing was learnt', async () => {
    const { model } = await trainTinyModel();
    const stopped = await continueTraining(
      model,
      own(manyVillages()),
      { seed: 1, epochs: 5, newPieces: 0 },
      { ...quiet, signal: { aborted: true } },
    );
    expect(stopped.improved).toBe(false);
    expect(stopped.model).toBe(model);
    expect(stopped.after).toEqual(stopped.before);
  });

  it('learns from the passages of a few articles, and measures with those it leaves out', async () => {
    const { model } = await trainTinyModel();
    const further = await continueTraining(
      model,
      own(villageNews().slice(0, 3), villageNews()),
      { seed: 1, epochs: 10, newPieces: 20 },
      quiet,
    );
    expect(further.heldOutBy).toBe('passages');
    expect(further.after.titles).toBe(10);
    expect(further.after.passages).toBeGreaterThanOrEqual(40);
  });
});

describe('furtherMaterial', () => {
  it('holds out whole articles when there are enough of them', async () => {
    const { unit, corpus, measured, heldOut } = await furtherMaterial(own(manyVillages()));
    expect(unit).toBe('articles');
    expect(articleCount(measured)).toBe(heldOut);
    expect(articleCount(corpus) + heldOut).toBe(120);
  });

  it('holds out one passage of four when there are few articles, and looks for it among all', async () => {
    const { unit, corpus, measured, heldOut } = await furtherMaterial(own(villageNews().slice(0, 5), villageNews()));
    expect(unit).toBe('passages');
    expect(heldOut).toBe(10);
    expect(articleCount(corpus)).toBe(30);
    expect(articleCount(measured)).toBe(40);
  });

  it('refuses what there is nothing to learn from in', async () => {
    await expect(furtherMaterial(own([], villageNews().slice(0, 7)))).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('there are 7'),
    });
  });
});

describe('readStaticModel', () => {
  it('reads a model back as it was written', async () => {
    const { model } = await writeTinyModel(folder, 'tiny');
    const read = await readStaticModel(join(folder, 'tiny'));
    expect(read.vocabulary).toEqual(model.vocabulary);
    expect(read.tokenLimit).toBe(model.tokenLimit);
    for (let row = 3; row < model.vocabulary.length; row += 7) {
      const [from, to] = [row * model.dimensions, (row + 1) * model.dimensions];
      expect(cosine(read.table.subarray(from, to), model.table.subarray(from, to))).toBeGreaterThan(0.999);
    }
  });

  it('refuses a model of another make', async () => {
    await writeTinyModel(folder, 'other');
    writeFileSync(join(folder, 'other', 'onnx', 'model_quantized.onnx'), Uint8Array.of(8, 8, 18, 200));
    await expect(readStaticModel(join(folder, 'other'))).rejects.toMatchObject({ code: 'model-broken' });
  });
});

import { describe, expect, it } from 'vitest';
import { isHeldOut } from '../../../src/embedding/training/held-out.js';
import { quantizeRows, staticModelFiles } from '../../../src/embedding/training/static-model.js';
import { type TrainingStage, trainStaticModel } from '../../../src/embedding/training/train-static-model.js';
import { trainTinyModel } from '../tiny-model.js';
import { villageNews } from '../village-news.js';

const small = { vocabularySize: 300, dimensions: 8, epochs: 4 };
const quiet = { onStage: () => undefined, signal: { aborted: false } };

describe('trainStaticModel', () => {
  it('gives the same bytes for the same seed, and others for another', async () => {
    const [first, second, other] = await Promise.all([1, 1, 2].map((seed) => trainStaticModel(villageNews(), { ...small, seed }, quiet)));
    const files = (trained: typeof first) => (trained === undefined ? [] : [...staticModelFiles(trained.model)]);
    expect(files(first)).toHaveLength(4);
    expect(files(second)).toEqual(files(first));
    expect(files(other)).not.toEqual(files(first));
  });

  it('learns: titles find their articles, with and without accents', async () => {
    const { articles, heldOut, measure } = await trainTinyModel();
    expect(articles + heldOut).toBe(villageNews().length);
    expect(measure.titles).toBe(heldOut);
    expect(measure.meanReciprocalRank).toBeGreaterThan(0.5);
    expect(measure.strippedMeanReciprocalRank).toBeGreaterThan(0.4);
  });

  it('makes the words of its corpus pieces of their own', async () => {
    const { model } = await trainTinyModel();
    const pieces = model.vocabulary.map(({ piece }) => piece);
    expect(pieces).toEqual(expect.arrayContaining(['▁nông▁thôn▁mới', '▁giải▁ngân', '▁hộ▁nghèo', '▁dang▁vien']));
  });

  it('says where it stands, with a falling loss', async () => {
    const stages: TrainingStage[] = [];
    await trainStaticModel(villageNews(), { ...small, seed: 1, epochs: 20 }, { ...quiet, onStage: (stage) => void stages.push(stage) });
    const losses = stages.flatMap((stage) => (stage.stage === 'training' ? [stage.loss] : []));
    expect(stages.map(({ stage }) => stage).filter((stage, at, all) => stage !== all[at - 1])).toEqual([
      'reading',
      'vocabulary',
      'training',
      'measured',
    ]);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) * 0.8);
  });

  it('stops after the step it is in, and gives the model as far as it came', async () => {
    const signal = { aborted: false };
    let steps = 0;
    const onStage = (stage: TrainingStage) => {
      if (stage.stage !== 'training') return;
      steps = stage.step;
      signal.aborted = stage.step === 2;
    };
    const { model } = await trainStaticModel(villageNews(), { ...small, seed: 1, epochs: 20 }, { onStage, signal });
    expect(steps).toBe(2);
    expect(model.table.some((value) => value !== 0)).toBe(true);
  });

  it('refuses a corpus that is too small, in one sentence', async () => {
    const few = trainStaticModel(villageNews().slice(0, 3), { ...small, seed: 1 }, quiet);
    await expect(few).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('8 articles') });
  });
});

describe('isHeldOut', () => {
  it('keeps about one article of seven, by its title alone', () => {
    const titles = Array.from({ length: 2000 }, (_, at) => ({ title: `Tin số ${at} trong ngày` }));
    const share = titles.filter(isHeldOut).length / titles.length;
    expect(share).toBeGreaterThan(1 / 9);
    expect(share).toBeLessThan(1 / 5);
    for (const { title } of titles.slice(0, 50)) expect(isHeldOut({ title: ` ${title.toUpperCase()}!` })).toBe(isHeldOut({ title }));
  });
});

describe('quantizeRows', () => {
  it('keeps every number within half a step of its row', () => {
    const table = Float32Array.from({ length: 40 }, (_, at) => (at < 8 ? 0 : Math.sin(at) * at));
    const { codes, scales } = quantizeRows(table, 8);
    expect(scales[0]).toBe(0);
    table.forEach((value, at) => {
      const scale = scales[Math.floor(at / 8)] ?? 0;
      expect(Math.abs((codes[at] ?? 0) * scale - value)).toBeLessThanOrEqual(scale / 2 + 1e-6);
    });
  });
});

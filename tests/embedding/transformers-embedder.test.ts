import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pieceText } from '../../src/embedding/piece-text.js';
import { openSegmenter } from '../../src/embedding/segmenter.js';
import type { TrainedModel } from '../../src/embedding/training/train-static-model.js';
import { type EmbedderOptions, openEmbedder, type TransformersEmbedder } from '../../src/embedding/transformers-embedder.js';
import { cosine, processIsGone } from './embedder-checks.js';
import { writeTinyModel } from './tiny-model.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'tien-do-models-'));
const open: TransformersEmbedder[] = [];
let trained: TrainedModel;

async function opened(options: Partial<EmbedderOptions> = {}): Promise<TransformersEmbedder> {
  const embedder = await openEmbedder({ model: 'tiny', modelsDir, ...options });
  open.push(embedder);
  return embedder;
}

beforeAll(async () => {
  trained = await writeTinyModel(modelsDir, 'tiny');
});

afterAll(async () => {
  await Promise.all(open.map((embedder) => embedder.close()));
  rmSync(modelsDir, { recursive: true });
});

/** The vector by the trainer's own arithmetic. */
function vectorOf(text: string): Float32Array {
  const { vocabulary, table, dimensions } = trained.model;
  const sum = new Float32Array(dimensions);
  for (const id of openSegmenter(vocabulary).segment(pieceText(text))) {
    for (let k = 0; k < dimensions; k += 1) sum[k] = (sum[k] ?? 0) + (table[id * dimensions + k] ?? 0);
  }
  return sum;
}

const texts = [
  'Bà con hiến đất mở đường',
  'ket nap dang vien moi',
  'Hoà Bình; hòa bình',
  'ngoại lệ zxqw 2024',
  'hộ nghèo 😀 vay vốn',
  'tiê\u0301n độ',
  'x'.repeat(300),
];

describe('openEmbedder', () => {
  it('gives unit vectors in the order asked for, as the trainer computes them', async () => {
    const embedder = await opened();
    const many = Array.from({ length: 90 }, (_, at) => texts[at % texts.length] ?? '');
    const vectors = await embedder.embedPassages(many);
    expect(vectors).toHaveLength(many.length);
    vectors.forEach((vector, at) => {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      expect(cosine(vector, vectorOf(many[at] ?? ''))).toBeGreaterThan(0.999);
    });
  });

  it('gives a question and a passage of the same words the same vector', async () => {
    const embedder = await opened();
    const [passage] = await embedder.embedPassages(['Hộ nghèo được vay vốn']);
    expect(await embedder.embedQuestion('Hộ nghèo được vay vốn')).toEqual(passage);
  });

  it.each(['', '   \n', '😀', '…'])('gives %j the zero vector', async (text) => {
    const embedder = await opened();
    expect(await embedder.embedQuestion(text)).toEqual(new Float32Array(trained.model.dimensions));
  });

  it('reads "<pad>" and "<unk>" in a text as the words they are', async () => {
    const embedder = await opened();
    const [literal, plain, counted] = await Promise.all([
      embedder.embedQuestion('hộ <pad> nghèo <unk>'),
      embedder.embedQuestion('hộ pad nghèo unk'),
      embedder.countTokens(['<pad>', 'pad']),
    ]);
    expect(literal).toEqual(plain);
    expect(counted[0]).toBe(counted[1]);
  });

  it('gives nothing for no texts', async () => {
    const embedder = await opened();
    expect(await embedder.embedPassages([])).toEqual([]);
    expect(await embedder.countTokens([])).toEqual([]);
  });

  it('refuses a text that is too long, and goes on', async () => {
    const embedder = await opened();
    const long = 'ấp '.repeat(600);
    await expect(embedder.embedPassages(['ấp', long])).rejects.toMatchObject({
      code: 'text-too-long',
      facts: { tokens: 600, limit: embedder.tokenLimit },
    });
    await expect(embedder.embedQuestion(long)).rejects.toMatchObject({ code: 'text-too-long' });
    expect(await embedder.countTokens([long, 'ấp'])).toEqual([600, 1]);
  });

  it('lets questions pass while passages are embedded', async () => {
    const embedder = await opened();
    const order: string[] = [];
    const passages = embedder.embedPassages(Array(600).fill(texts[0])).then(() => order.push('passages'));
    const question = embedder.embedQuestion('hộ nghèo').then(() => order.push('question'));
    await Promise.all([passages, question]);
    expect(order).toEqual(['question', 'passages']);
  });

  it('does not make the event loop wait', async () => {
    const embedder = await opened();
    let done = false;
    let turns = 0;
    const spin = (): void => {
      turns += 1;
      if (!done) setImmediate(spin);
    };
    setImmediate(spin);
    await embedder.embedPassages(Array(300).fill(texts[0]));
    done = true;
    expect(turns).toBeGreaterThan(10);
  });
});

describe('the identity of a model', () => {
  it('names the model and hashes its files', async () => {
    const { identity } = await opened();
    expect(identity).toEqual({ model: 'tiny', revision: expect.stringMatching(/^[0-9a-f]{64}$/), dimensions: 16, pooling: 'mean' });
    expect((await opened()).identity).toEqual(identity);
  });

  it('changes with any of its files, and with its settings', async () => {
    await writeTinyModel(modelsDir, 'changed');
    const before = (await opened({ model: 'changed' })).identity.revision;
    const tokenizer = join(modelsDir, 'changed', 'tokenizer.json');
    writeFileSync(tokenizer, `${readFileSync(tokenizer, 'utf8')}\n`);
    const after = (await opened({ model: 'changed' })).identity.revision;
    const prefixed = (await opened({ model: 'changed', settings: { questionPrefix: 'hỏi: ' } })).identity.revision;
    expect(new Set([before, after, prefixed]).size).toBe(3);
  });
});

describe('an embedding process that dies', () => {
  it('is started again, and what was asked is answered', async () => {
    const reasons: string[] = [];
    const embedder = await opened({ onRestart: (problem) => reasons.push(problem) });
    const before = await embedder.embedQuestion('hộ nghèo');
    const first = embedder.processId();
    const waiting = embedder.embedPassages(Array(200).fill('hộ nghèo'));
    process.kill(first ?? 0, 'SIGKILL');
    expect((await waiting).at(-1)).toEqual(before);
    expect(await embedder.embedQuestion('hộ nghèo')).toEqual(before);
    expect(embedder.processId()).not.toBe(first);
    expect(reasons).toEqual([expect.stringContaining('SIGKILL')]);
  });

  it('is given up, in one sentence, when it dies again before it has answered', async () => {
    let embedder: TransformersEmbedder | null = null;
    const killAgain = () => setImmediate(() => process.kill(embedder?.processId() ?? 0, 'SIGKILL'));
    embedder = await opened({ onRestart: killAgain });
    process.kill(embedder.processId() ?? 0, 'SIGKILL');
    await expect(embedder.embedQuestion('hộ nghèo')).rejects.toMatchObject({ code: 'embedder-stopped' });
    await expect(embedder.embedPassages(['hộ nghèo'])).rejects.toThrow(/embedding process stopped/);
  });

  it('is gone after close; calls after it and calls waiting for it reject; closing twice is safe', async () => {
    const embedder = await opened();
    const pid = embedder.processId() ?? 0;
    const waiting = expect(embedder.embedQuestion('hộ nghèo')).rejects.toMatchObject({ code: 'embedder-stopped' });
    await embedder.close();
    await waiting;
    expect(processIsGone(pid)).toBe(true);
    await expect(embedder.embedQuestion('hộ nghèo')).rejects.toMatchObject({ code: 'embedder-stopped' });
    await embedder.close();
  });
});

describe('a model that cannot be used', () => {
  it('is missing when its folder is not there', async () => {
    const missing = opened({ model: 'nobody/no-such-model' });
    await expect(missing).rejects.toMatchObject({ code: 'model-missing', facts: { model: 'nobody/no-such-model' } });
  });

  it('is missing when one of its files is', async () => {
    await writeTinyModel(modelsDir, 'partial');
    rmSync(join(modelsDir, 'partial', 'onnx', 'model_quantized.onnx'));
    await expect(opened({ model: 'partial' })).rejects.toThrow(/model_quantized\.onnx/);
  });

  it('is broken when its weights are not a model: the first call says so', async () => {
    await writeTinyModel(modelsDir, 'broken');
    writeFileSync(join(modelsDir, 'broken', 'onnx', 'model_quantized.onnx'), 'not a model');
    const embedder = await opened({ model: 'broken' });
    await expect(embedder.embedQuestion('hộ nghèo')).rejects.toMatchObject({ code: 'model-broken' });
    await expect(embedder.embedQuestion('hộ nghèo')).rejects.toMatchObject({ code: 'model-broken' });
  });

  it('is broken when its configuration is not JSON', async () => {
    await writeTinyModel(modelsDir, 'torn');
    writeFileSync(join(modelsDir, 'torn', 'config.json'), '{');
    await expect(opened({ model: 'torn' })).rejects.toMatchObject({ code: 'model-broken' });
  });

  it('may be named by a path', async () => {
    const embedder = await opened({ model: join(modelsDir, 'tiny'), modelsDir: '/nowhere' });
    expect((await embedder.embedQuestion('hộ nghèo')).length).toBe(16);
  });
});

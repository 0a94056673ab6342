import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continueModel, trainModel } from '../../../src/embedding/training/train-model.js';
import { openEmbedder } from '../../../src/embedding/transformers-embedder.js';
import { villageNews } from '../village-news.js';

const folder = mkdtempSync(join(tmpdir(), 'tien-do-train-'));
const corpus = join(folder, 'news.jsonl');
const small = { vocabularySize: 300, dimensions: 8, epochs: 6 };

beforeAll(() => {
  const lines = villageNews().map((article, at) => JSON.stringify({ file: `tin-${at}.txt`, ...article }));
  writeFileSync(corpus, lines.join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** All files of a folder with their bytes. */
function filesOf(name: string): Map<string, string> {
  const root = join(folder, name);
  const names = readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter((entry) => entry.isFile());
  return new Map(names.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'base64')]));
}

describe('trainModel', () => {
  it('writes a model that works, the same bytes for the same seed, and says how it goes', async () => {
    const lines: string[] = [];
    await trainModel({ corpus, out: join(folder, 'first'), seed: 4, ...small }, (line) => lines.push(line));
    await trainModel({ corpus, out: join(folder, 'second'), seed: 4, ...small }, () => undefined);
    const embedder = await openEmbedder({ model: join(folder, 'first'), modelsDir: folder });
    expect((await embedder.embedQuestion('hộ nghèo')).length).toBe(8);
    await embedder.close();
    expect([...filesOf('first').keys()].sort()).toEqual([
      'config.json',
      'model_quantized.onnx',
      'tokenizer.json',
      'tokenizer_config.json',
      'training.json',
    ]);
    expect(filesOf('second')).toEqual(filesOf('first'));
    expect(lines.join('\n')).toMatch(/articles to learn from[\s\S]*pieces[\s\S]*loss[\s\S]*MRR@10[\s\S]*The model is in/);
  });

  it('refuses a corpus that is not there', async () => {
    const missing = trainModel({ corpus: join(folder, 'nothing'), out: join(folder, 'none'), seed: 1 }, () => undefined);
    await expect(missing).rejects.toMatchObject({ code: 'corpus-missing' });
  });
});

describe('continueModel', () => {
  it('goes on from a model and says by how much it came out better or not', async () => {
    const lines: string[] = [];
    await trainModel({ corpus, out: join(folder, 'base'), seed: 4, ...small, epochs: 1 }, () => undefined);
    await continueModel({ base: join(folder, 'base'), corpus, out: join(folder, 'further'), seed: 1 }, (line) => lines.push(line));
    const facts = JSON.parse(readFileSync(join(folder, 'further', 'training.json'), 'utf8'));
    expect(lines.at(-2)).toMatch(
      /etter than the base: MRR@10 [+−]\d\.\d{3}, without accents [+−]\d\.\d{3} over the titles of \d+ held-out passages, too few to say much\. The (?:base was|new one was) written\.$/,
    );
    expect(facts).toMatchObject({ base: 'base', seed: 1, improved: expect.any(Boolean) });
  });
});

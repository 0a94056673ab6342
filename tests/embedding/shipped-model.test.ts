import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedder, type TransformersEmbedder } from '../../src/embedding/transformers-embedder.js';
import { stripAccents } from '../../src/language/fold.js';
import { cosine } from './embedder-checks.js';

const modelsDir = new URL('../../embeddings/', import.meta.url).pathname;
const model = 'tien-do-static-256';
let embedder: TransformersEmbedder;

beforeAll(async () => {
  embedder = await openEmbedder({ model, modelsDir });
});

afterAll(() => embedder.close());

describe('the model that ships', () => {
  it('is small', () => {
    const folder = join(modelsDir, model);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)));
    const size = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
    expect(size).toBeGreaterThan(1_000_000);
    expect(size).toBeLessThanOrEqual(12_000_000);
  });

  it.each(['nông thôn mới', 'giải ngân', 'đảng viên', 'hộ nghèo', 'dịch vụ công', 'ủy ban nhân dân', 'đầu tư công', 'cải cách hành chính'])(
    'has pieces for the words of local government: %s is cut into no more pieces than words',
    async (words) => {
      const [tokens] = await embedder.countTokens([words]);
      expect(tokens).toBeLessThan(words.split(' ').length);
    },
  );

  it.each([
    ['Xã có bao nhiêu hộ nghèo?', 'Toàn xã còn 934 hộ nghèo', 'Năng suất lúa đông xuân đạt cao'],
    ['Kết nạp được mấy đảng viên?', 'Chi bộ tổ chức lễ kết nạp cho hai quần chúng ưu tú vào Đảng', 'Nhà máy nước sạch được nâng công suất'],
    [
      'vốn xây dựng cơ bản đã chi bao nhiêu',
      'Giải ngân vốn đầu tư công đạt một nửa kế hoạch',
      'Lễ khai giảng năm học mới diễn ra trang trọng',
    ],
    ['tình hình dịch bệnh trên đàn heo', 'Ngành chăn nuôi tiêu hủy lợn mắc dịch tả', 'Thanh niên lên đường nhập ngũ'],
  ])('puts %j nearer to %j than to %j, with and without accents', async (question, near, far) => {
    const [nearVector, farVector] = await embedder.embedPassages([near, far]);
    for (const asked of [question, stripAccents(question)]) {
      const vector = await embedder.embedQuestion(asked);
      expect(cosine(vector, nearVector ?? new Float32Array())).toBeGreaterThan(cosine(vector, farVector ?? new Float32Array()) + 0.1);
    }
  });

  it('puts a text without accents near the same text with them', async () => {
    const text = 'Huyện xây dựng nông thôn mới và giải ngân vốn đầu tư công';
    expect(cosine(await embedder.embedQuestion(text), await embedder.embedQuestion(stripAccents(text)))).toBeGreaterThan(0.6);
  });

  it('has a card that says what it was trained on, how it measures and what it is weak at', () => {
    const card = readFileSync(join(modelsDir, model, 'README.md'), 'utf8');
    for (const heading of ['Data', 'Recipe', 'Retrieval', 'Weak at', 'Size', 'Licence'])
      expect(card).toMatch(new RegExp(`^## .*${heading}`, 'm'));
  });
});

import { describe, expect, it } from 'vitest';
import { questionVectors } from '../../src/assistant/question-vectors.js';

function counting(fail: (text: string) => boolean = () => false) {
  const asked: string[] = [];
  const embedQuestion = async (text: string): Promise<Float32Array> => {
    asked.push(text);
    if (fail(text)) throw new Error(`no vector for ${text}`);
    return Float32Array.of(text.length);
  };
  return { asked, vectors: questionVectors({ embedQuestion }) };
}

describe('vectors of questions', () => {
  it('are asked for once when they are foreseen, and kept for the last questions', async () => {
    const { asked, vectors } = counting();
    vectors.foresee('một');
    expect(await vectors.of('một')).toEqual(Float32Array.of(3));
    for (let at = 0; at < 16; at += 1) await vectors.of(`câu ${at}`);
    await vectors.of('câu 15');
    expect(asked.length).toBe(17);
    await vectors.of('một');
    expect(asked.filter((text) => text === 'một')).toHaveLength(2);
  });

  it('that fail are asked for again, and fail nobody who only foresaw them', async () => {
    let broken = true;
    const { asked, vectors } = counting(() => broken);
    vectors.foresee('một');
    await expect(vectors.of('một')).rejects.toThrow('no vector');
    broken = false;
    expect(await vectors.of('một')).toEqual(Float32Array.of(3));
    expect(asked).toEqual(['một', 'một']);
  });
});

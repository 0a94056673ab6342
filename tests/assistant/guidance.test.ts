import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/assistant/ask.js';
import { type ExampleGround, exampleQuestions } from '../../src/assistant/example-questions.js';
import { placeDirectory } from '../../src/assistant/place-directory.js';
import { suggestionsFor } from '../../src/assistant/suggestions.js';
import { contextOver } from '../support/small-answering.js';

const articles = {
  'dong-xuan.md': `---
title: Huyện Đông Xuân tổng kết năm 2023
date: 2024-01-08
place: huyện Đông Xuân
---

Năm 2023, toàn Đảng bộ huyện Đông Xuân kết nạp 88/80 đảng viên (đạt 110%). Huyện Đông Xuân còn 512 hộ nghèo, chiếm 3,1%. Tổng giá trị sản xuất năm 2023 của huyện Đông Xuân đạt 4.120 tỷ đồng, tăng 9% so với năm 2022.

Phấn đấu năm 2025 huyện Đông Xuân thành lập 40 doanh nghiệp.
`,
  'go-tre.md': `---
title: Xã Gò Tre sơ kết 6 tháng đầu năm 2023
date: 2023-07-04
place: xã Gò Tre
---

6 tháng đầu năm 2023, xã Gò Tre thành lập 3 hợp tác xã. Xã Gò Tre có 17 hợp tác xã nông nghiệp, trong đó có 5 hợp tác xã, do các hộ này góp vốn.
`,
};

describe('questions that are proposed', () => {
  let ground: ExampleGround;
  const asked: string[] = [];
  beforeAll(async () => {
    const context = await contextOver(articles);
    const { library, places } = context;
    ground = {
      library,
      directory: placeDirectory(await library.figurePlaces(), await library.places()),
      names: places,
      ask: (question) => {
        asked.push(question);
        return answerQuestion({ question }, context);
      },
    };
  });
  const ask = (question: string) => ground.ask(question);

  it('are of different places and indicators, and each was asked', async () => {
    const questions = await exampleQuestions(ground, 2);
    expect(questions[0]).toMatch(/^(Huyện Đông Xuân kết nạp|Tổng giá trị sản xuất của huyện Đông Xuân)/);
    expect(questions[1]).toContain('Gò Tre');
    expect(asked).toEqual(expect.arrayContaining(questions));
  });

  it('fill up with other indicators of the same place', async () => {
    const questions = await exampleQuestions(ground, 4);
    expect(questions).toContain('Huyện Đông Xuân kết nạp được bao nhiêu đảng viên năm 2023?');
    expect(questions).toContain('Tổng giá trị sản xuất của huyện Đông Xuân năm 2023 là bao nhiêu?');
    expect(new Set(questions).size).toBe(questions.length);
    for (const question of questions) expect((await ask(question)).status, question).toBe('answered');
    expect(questions.join(' ')).not.toMatch(/ {2}| \?|40|này/);
  });

  it('are none when nothing answers', async () => {
    const mute = { ...ground, ask: async (question: string) => ({ ...(await ask(question)), status: 'not_found' as const }) };
    expect(await exampleQuestions(mute, 3)).toEqual([]);
    expect(await exampleQuestions(ground, 0)).toEqual([]);
  });

  it('are near the one that was not answered: its indicator at the time there is, its place first', async () => {
    const answer = await ask('Huyện Đông Xuân kết nạp được bao nhiêu đảng viên năm 2015?');
    expect(answer.status).toBe('not_found');
    const near = await suggestionsFor(answer, ground);
    expect(near[0]).toBe('Huyện Đông Xuân kết nạp được bao nhiêu đảng viên năm 2023?');
    expect(near.length).toBeLessThanOrEqual(2);
    for (const question of near) expect((await ask(question)).status, question).toBe('answered');
  });

  it('are none for an answer that was found, nor for one without anything near', async () => {
    expect(await suggestionsFor(await ask('Huyện Đông Xuân kết nạp được bao nhiêu đảng viên năm 2023?'), ground)).toEqual([]);
    expect(await suggestionsFor(await ask('Xin chào'), ground)).toEqual([]);
  });
});

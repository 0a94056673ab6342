import { beforeAll, describe, expect, test } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'truong.md':
    '---\ntitle: Huyện Kim Sa vào năm học mới\ndate: 2024-09-06\nplace: huyện Kim Sa\n---\n\nHuyện Kim Sa có 1.736 giáo viên. Toàn huyện còn 52 phòng học tạm.\n\nHuyện Kim Sa đạt 14/19 tiêu chí nông thôn mới nâng cao.\n',
  'thieu.md':
    '---\ntitle: Huyện Phước Lộc vào năm học mới\ndate: 2024-09-06\nplace: huyện Phước Lộc\n---\n\nHuyện Phước Lộc có 1.402 giáo viên, còn thiếu 147 giáo viên so với định mức.\n',
};

describe('what is wanting', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each(['Huyện Kim Sa còn thiếu bao nhiêu giáo viên?', 'Huyện Kim Sa còn thiếu tiêu chí nông thôn mới nâng cao nào?'])(
    '%s is not answered by what is there',
    async (question) => {
      expect((await ask(question)).status).toBe('not_found');
    },
  );

  test('a name that holds such a word wants nothing', async () => {
    expect((await ask('Huyện Kim Sa (Thừa Thiên Huế) có bao nhiêu giáo viên?')).headline).toContain('1.736 giáo viên');
  });

  test('is answered where the text says that it is wanting', async () => {
    expect((await ask('Huyện Phước Lộc còn thiếu bao nhiêu giáo viên?')).headline).toContain('147 giáo viên');
    expect((await ask('Huyện Phước Lộc có bao nhiêu giáo viên?')).headline).toContain('1.402 giáo viên');
  });
});

import { expect, it } from 'vitest';
import { createProgressLine } from '../../src/terminal/progress.js';
import { memoryOutput } from '../support/memory-output.js';

it('says each quarter of a stage once where nobody watches, though stages go hand in hand', async () => {
  const output = memoryOutput();
  const line = createProgressLine(output);
  for (let done = 0; done <= 100; done += 1) {
    line.update({ stage: 'read', done, total: 100 });
    line.update({ stage: 'embed', done, total: null });
  }
  await line.finish();
  expect(output.lines()).toEqual([
    'Đọc bài viết: 0%',
    'Phân tích nghĩa …',
    'Đọc bài viết: 25%',
    'Đọc bài viết: 50%',
    'Đọc bài viết: 75%',
    'Đọc bài viết: 100%',
  ]);
});

import { describe, expect, it } from 'vitest';
import { progressLine, progressText, type StageProgress, withProgress } from '../../../src/bot/admin/reload-progress.js';
import { adminTexts } from '../../../src/bot/texts/admin-texts.js';

const reading = { stage: 'read', done: 45, total: 100 } as const;
const embedding = { stage: 'embed', done: 7432, total: null } as const;

describe('progress of a reload', () => {
  it.each<[StageProgress, string]>([
    [[], adminTexts.reload.preparing],
    [[{ stage: 'read', done: 0, total: null }], 'Đọc bài viết'],
    [[{ stage: 'read', done: 1200, total: null }], 'Đọc bài viết — 1.200 bài'],
    [[{ stage: 'embed', done: 1999, total: 2000 }], 'Phân tích nghĩa — 99%'],
    [[{ stage: 'store', done: 0, total: 0 }], 'Ghi thư viện'],
    [[reading, embedding], 'Đọc bài viết — 45%'],
    [[reading, { stage: 'index', done: 3, total: 3 }], 'Lập chỉ mục — 100%'],
  ])('%j', (progress, line) => {
    expect(progressLine(progress)).toBe(line);
  });

  it('keeps the latest word of each stage, in the order of the stages', () => {
    const first = withProgress(withProgress([], embedding), { ...reading, done: 44 });
    expect(withProgress(first, reading)).toEqual([reading, embedding]);
  });

  it('has a line for each stage, and a bar as soon as a share is known', () => {
    expect(progressText([reading, embedding])).toContain('\n\nĐọc bài viết — 45%\nPhân tích nghĩa — 7.432 đoạn\n▓▓▓▓░░░░░░\n\n');
    expect(progressText([embedding])).not.toMatch(/[▓░]/);
  });
});

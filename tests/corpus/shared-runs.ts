import { wordsOf } from './words.js';

/**
 * Names that have one form only, so that a digest may repeat them: words of these do not count towards a copied run.
 * The longer stands before the shorter it holds.
 */
const fixedNames: readonly string[] = [
  'Một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức Bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả',
  'Chương trình mục tiêu quốc gia về phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
  'Cụm Công nghiệp - Dịch vụ thương mại Trường Xuân',
  'Nghị quyết số 18-NQ/TW',
  'BCH Trung ương Đảng',
  'học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Nghị quyết Đại hội XIII của Đảng',
  'Nghị quyết Đại hội Đảng các cấp',
  'Kế hoạch phát triển kinh tế - xã hội',
  'Đề án tái cơ cấu ngành nông nghiệp',
  'Tổ quản lý đảng viên đi làm ăn xa',
  'Quyết định số 1083-QĐ/HU',
  'Phó Bí thư Huyện ủy, Chủ tịch UBND huyện',
  'Phó Bí thư Thường trực Tỉnh ủy Đồng Tháp',
  'Phó Bí thư Thường trực Huyện ủy',
  'Ủy viên Thường vụ Tỉnh ủy, Trưởng ban Dân vận Tỉnh ủy',
  'Ban Thường vụ Huyện ủy',
  'Ban Chấp hành Đảng bộ huyện',
];

/**
 * Word sequences of at least `length` words that stand in both texts, longest form, in the order of `page`. A run counts only when
 * that many of its words are outside the fixed names.
 */
export function sharedRuns(page: string, digest: string, length = 8, exempt: readonly string[] = fixedNames): string[] {
  const words = wordsOf(page);
  const known = ownWindows(wordsOf(digest), length, exempt);
  const fixed = markFixed(words, exempt);
  const starts = windowsOf(words, length).flatMap((window, index) => (known.has(window) ? [index] : []));
  return joinNeighbours(starts, length)
    .filter(({ start, end }) => fixed.slice(start, end).filter((isFixed) => !isFixed).length >= length)
    .map(({ start, end }) => words.slice(start, end).join(' '));
}

/** The windows of a digest, but those that lie within a fixed name. */
function ownWindows(words: readonly string[], length: number, exempt: readonly string[]): Set<string> {
  const fixed = markFixed(words, exempt);
  return new Set(windowsOf(words, length).filter((_window, index) => fixed.slice(index, index + length).includes(false)));
}

function windowsOf(words: readonly string[], length: number): string[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_word, index) => words.slice(index, index + length).join(' '));
}

function markFixed(words: readonly string[], exempt: readonly string[]): boolean[] {
  const fixed = words.map(() => false);
  for (const name of exempt.map(wordsOf)) {
    for (let at = 0; at + name.length <= words.length; at += 1) {
      if (name.every((word, offset) => words[at + offset] === word)) fixed.fill(true, at, at + name.length);
    }
  }
  return fixed;
}

function joinNeighbours(starts: readonly number[], length: number): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const start of starts) {
    const last = runs.at(-1);
    if (last !== undefined && start === last.end - length + 1) last.end += 1;
    else runs.push({ start, end: start + length });
  }
  return runs;
}

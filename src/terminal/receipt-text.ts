import type { UnreadableReason, UnreadableSource } from '../articles/article.js';
import type { IndexReceipt } from '../assistant.js';

const reasons: Readonly<Record<UnreadableReason, string>> = {
  'not-utf-8': 'không phải UTF-8',
  empty: 'không có chữ nào',
  'broken-json': 'dòng JSON hỏng',
  'bad-record': 'bản ghi thiếu hoặc sai trường',
  'front-matter': 'phần thông tin đầu bài sai',
  'duplicate-name': 'trùng tên với bài khác',
  'input-output': 'không đọc được',
};

/** The most file names that are listed under one heading. */
const listed = 20;

/** What indexing did, in Vietnamese, without a line break at its end. */
export function receiptText(receipt: IndexReceipt): string {
  const { added, changed, same, gone, unreadable, generation, built, tookMs } = receipt;
  return [
    `Mới: ${added.length} · Thay đổi: ${changed.length} · Giữ nguyên: ${same} · Đã bỏ: ${gone.length} · Không đọc được: ${unreadable.length}`,
    ...names('Mới', added),
    ...names('Thay đổi', changed),
    ...names('Đã bỏ', gone),
    ...names('Không đọc được', unreadable.map(unreadableLine)),
    `Thư viện: ${generation.articles} bài, ${generation.passages} đoạn, ${generation.figures} số liệu (mô hình ${shortRevision(generation.embedder)})`,
    built ? `Đã lập thư viện mới trong ${seconds(tookMs)} giây.` : 'Không có gì thay đổi, thư viện được giữ nguyên.',
  ].join('\n');
}

function names(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - listed;
  return [`${heading}:`, ...lines.slice(0, listed).map((line) => `  ${line}`), ...(rest > 0 ? [`  … và ${rest} bài nữa`] : [])];
}

function unreadableLine({ file, line, reason, detail }: UnreadableSource): string {
  return `${file}${line === null ? '' : `, dòng ${line}`}: ${reasons[reason]} (${detail})`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}

/** A model's name with the first digits of its content hash. */
function shortRevision(embedder: string): string {
  return embedder.replace(/@([0-9a-f]{12})[0-9a-f]+$/, '@$1');
}

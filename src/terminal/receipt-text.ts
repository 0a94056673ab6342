import type { UnreadableSource } from '../articles/article.js';
import type { IndexReceipt } from '../assistant.js';
import { shownCount, shownInstant, shownModel } from '../bot/admin/shown-amounts.js';
import { unreadableTexts } from '../bot/texts/indexing-texts.js';
import type { GenerationInfo } from '../library/library.js';
import type { FigureChange, FigureConflict, LinkedReprint } from '../library/receipt.js';

/** The most lines that are listed under one heading. */
const listed = 20;

/** What indexing did, in Vietnamese, without a line break at its end. */
export function receiptText(receipt: IndexReceipt): string {
  const { added, changed, same, gone, unreadable, generation } = receipt;
  return [
    `Mới: ${shownCount(added.length)} · Thay đổi: ${shownCount(changed.length)} · Giữ nguyên: ${shownCount(same)} · Đã bỏ: ${shownCount(gone.length)} · Không đọc được: ${shownCount(unreadable.length)}`,
    ...names('Mới', added),
    ...names('Thay đổi', changed),
    ...names('Đã bỏ', gone),
    ...names('Không đọc được', unreadable.map(unreadableLine)),
    ...names('Bài đăng trùng nhau', receipt.reprints.map(reprintLine)),
    ...names('Số liệu đã đổi', receipt.figureChanges.map(changeLine), 'số liệu'),
    ...names('Số liệu các bài ghi khác nhau', receipt.conflicts.map(conflictLine), 'số liệu'),
    `Thư viện: ${holds(generation)} (mô hình ${shownModel(generation.embedder)})`,
    outcome(receipt),
  ].join('\n');
}

/** What a rollback did, in Vietnamese, without a line break at its end. */
export function rollbackText(generation: GenerationInfo): string {
  return [
    `Đã quay lại thư viện ${generation.id}, lập lúc ${shownInstant(generation.builtAt)}: ${holds(generation)}.`,
    'Thư viện này được giữ cho đến khi bài viết thay đổi.',
  ].join('\n');
}

function outcome({ built, heldBack, tookMs }: IndexReceipt): string {
  if (built) return `Đã lập thư viện mới trong ${seconds(tookMs)} giây.`;
  return heldBack
    ? 'Bài viết vẫn như lúc quay lại bản trước, nên thư viện của bản trước được giữ nguyên cho đến khi bài viết thay đổi.'
    : 'Không có gì thay đổi, thư viện được giữ nguyên.';
}

function names(heading: string, lines: readonly string[], thing = 'bài'): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - listed;
  return [
    `${heading}:`,
    ...lines.slice(0, listed).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … và ${shownCount(rest)} ${thing} nữa`] : []),
  ];
}

function unreadableLine({ file, line, reason, detail }: UnreadableSource): string {
  return `${file}${line === null ? '' : `, dòng ${line}`}: ${unreadableTexts[reason]} (${detail})`;
}

function reprintLine({ file, original, title }: LinkedReprint): string {
  return `${file}: trùng với “${title}” (${original})`;
}

function changeLine({ file, before, after, ...of }: FigureChange): string {
  return `${ofWhat(of)}: ${before} → ${after} (${file})`;
}

function conflictLine({ files, texts, ...of }: FigureConflict): string {
  return `${ofWhat(of)}: ${texts[0]} (${files[0]}) ↔ ${texts[1]} (${files[1]})`;
}

function ofWhat({ indicator, locality, period }: Pick<FigureChange, 'indicator' | 'locality' | 'period'>): string {
  return [indicator, locality, period].filter((part) => part !== null).join(', ');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}

function holds({ articles, passages, figures }: GenerationInfo): string {
  return `${shownCount(articles)} bài, ${shownCount(passages)} đoạn, ${shownCount(figures)} số liệu`;
}

import type { DocumentFormat } from '../../articles/readers/read-document.js';
import type { ChangeKind } from '../../intake/journal/change.js';

/** What is said of articles that come in and go, in the terminal and in Telegram. */
export const intakeTexts = {
  formats: {
    html: 'trang web',
    docx: 'tệp Word',
    pdf: 'tệp PDF',
    markdown: 'tệp Markdown',
    text: 'tệp văn bản',
  } satisfies Record<DocumentFormat, string>,

  /** Rows of what was understood. */
  preview: {
    title: 'Tiêu đề',
    publisher: 'Nơi đăng',
    author: 'Tác giả',
    date: 'Ngày đăng',
    eventDate: 'Ngày diễn ra',
    place: 'Địa phương',
    url: 'Địa chỉ',
    paragraphs: 'Số đoạn',
    figures: 'Số liệu',
    leftOut: 'Phần bỏ ra',
    unknown: 'không thấy trong bài',
    noFigures: 'không thấy số liệu nào',
    examples: (count: string) => `${count}, ví dụ:`,
    nothing: 'không bỏ dòng nào',
    lines: (count: string) => `${count} dòng:`,
    longestLines: (count: string) => `${count} dòng, dài nhất là:`,
  },

  /** How a document stands to what is there. */
  standing: {
    new: 'Bài mới, trong kho chưa có.',
    same: (title: string) => `Kho đã có đúng bài này: “${title}”. Không cần thêm nữa.`,
    sameElsewhere: (title: string) => `Kho đã có đúng bài này: “${title}”. Chỉ ghi thêm địa chỉ mới cho bài đó.`,
    version: (title: string) => `Bản mới của bài đã có: “${title}”. Bản cũ sẽ không được trích dẫn nữa.`,
    reprint: (title: string) => `Bài đăng lại của “${title}”. Kho giữ cả hai và ghi rõ bài nào đăng lại bài nào.`,
    fixed: (file: string) => `Địa chỉ này đã có trong một tệp gộp nhiều bài (${file}), không thay được từ đây. Mời sửa ngay trong tệp đó.`,
    changes: 'Số liệu thay đổi',
    noChanges: 'Không có số liệu nào thay đổi.',
  },

  /** What was done. */
  done: {
    added: 'Đã thêm',
    version: 'Đã thay bằng bản mới',
    address: 'Đã ghi thêm địa chỉ',
    removed: 'Đã bỏ',
    undone: 'Đã hoàn tác',
    same: 'Đã có sẵn',
    fixed: 'Không thay được',
    unreadable: 'Không đọc được',
    refused: 'Không tải được',
  } satisfies Record<ChangeKind, string> & Record<string, string>,

  /** What taking a change back means. */
  back: {
    added: 'bỏ bài vừa thêm',
    version: 'trở lại bản cũ của bài',
    address: 'bỏ địa chỉ vừa ghi thêm của bài',
    removed: 'đưa trở lại bài vừa bỏ',
    undone: 'làm lại',
  } satisfies Record<ChangeKind, string>,

  corrected: (files: string) => `Đã có người sửa tay ${files}; nội dung sửa được giữ trong nhật ký thay đổi.`,
  nothingToUndo: 'Không còn thay đổi nào để hoàn tác.',
} as const;

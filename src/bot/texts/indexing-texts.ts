import type { UnreadableReason } from '../../articles/article.js';
import type { BuildProgress } from '../../library/receipt.js';

/** The stages of building a library, in their order. */
export const stageTexts: Readonly<Record<BuildProgress['stage'], string>> = {
  read: 'Đọc bài viết',
  split: 'Tách đoạn và số liệu',
  embed: 'Phân tích nghĩa',
  store: 'Ghi thư viện',
  index: 'Lập chỉ mục',
};

/** Why a source was not read. */
export const unreadableTexts: Readonly<Record<UnreadableReason, string>> = {
  'not-utf-8': 'bảng mã chữ không nhận ra được',
  empty: 'không có chữ nào',
  'broken-json': 'dòng dữ liệu hỏng',
  'bad-record': 'bản ghi thiếu hoặc sai trường',
  'front-matter': 'phần thông tin đầu bài sai',
  'duplicate-name': 'trùng tên với bài khác',
  'input-output': 'không mở được tệp',
  scanned: 'bản quét, không có chữ',
  'too-large': 'quá lớn',
  'broken-file': 'tệp hỏng hoặc có mật khẩu',
  'unknown-format': 'loại tệp này không đọc được, chỉ đọc được trang web (.html), Word (.docx), PDF, .md và .txt',
  'too-slow': 'đọc quá lâu nên đã dừng lại, mời chia tài liệu thành nhiều phần rồi gửi từng phần',
  'too-much-memory': 'cần quá nhiều bộ nhớ nên đã dừng lại, mời chia tài liệu thành nhiều phần rồi gửi từng phần',
};

import type { QuestionType } from '../../answering/question.js';
import type { TakenOver } from '../../assistant/reasoning.js';

/** What a question asks for, as administrators read it. */
export const questionTypeTexts: Readonly<Record<QuestionType, string>> = {
  quantity: 'số lượng',
  percent: 'tỷ lệ',
  money: 'số tiền',
  change: 'tăng giảm',
  date: 'ngày tháng',
  person: 'người',
  place: 'nơi chốn',
  document: 'văn bản',
  list: 'danh sách',
  status: 'kết quả',
  comparison: 'so sánh',
  trend: 'diễn biến',
};

/** What a follow-up took over from the earlier question. */
export const takenOverTexts: Readonly<Record<TakenOver, string>> = {
  type: 'loại',
  focus: 'điều hỏi',
  terms: 'từ khóa',
  place: 'nơi',
  period: 'thời gian',
};

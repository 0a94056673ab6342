import type { ChoiceTrait } from '../../answering/choice/weights.js';
import type { QuestionType } from '../../answering/question/question.js';
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

/** What speaks for a candidate or against it. */
export const traitTexts: Readonly<Record<ChoiceTrait, string>> = {
  inSentence: 'từ của câu hỏi có trong câu',
  above: 'từ có ở tiêu đề hoặc đề mục',
  before: 'từ có ở câu trước',
  continued: 'từ có ở câu mà câu này nói tiếp',
  near: 'từ đứng sát câu trả lời',
  clause: 'từ cùng vế với câu trả lời',
  pairs: 'từ đi liền nhau trong câu hỏi lại đứng rời nhau',
  unit: 'đơn vị so với điều được đếm',
  head: 'đếm thứ khác',
  suits: 'không đúng loại điều được hỏi',
  told: 'nói đúng điều được hỏi',
  relevance: 'đoạn văn gần với câu hỏi',
  place: 'khác nơi được hỏi',
  period: 'khác thời gian được hỏi',
  askedFlow: 'số mới phát sinh thay vì số hiện có, hoặc ngược lại',
  askedChange: 'mức thay vì mức tăng giảm, hoặc ngược lại',
  lists: 'có kể tên',
  state: 'không nói đến tình hình hoặc lý do được hỏi',
  notOpening: 'chỉ là lời mở đầu của một danh sách',
  notTask: 'nhiệm vụ, không phải kết quả',
  anchor: 'gần câu trả lời trước',
};

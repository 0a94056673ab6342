import type { QuestionType } from '../question/question.js';

/** Labels of lines in announcements and programmes, by the question that such a line answers. */
export const lineLabels: readonly (readonly [QuestionType, readonly string[]])[] = [
  ['date', ['thời gian', 'ngày tổ chức', 'thời hạn', 'hạn chót', 'thời điểm']],
  ['place', ['địa điểm', 'nơi tổ chức', 'địa chỉ', 'nơi nhận']],
];

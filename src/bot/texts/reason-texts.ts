import type { Reason } from '../../answering/answer.js';

/** Why a question was not answered, as administrators read it. */
export const reasonTexts: Readonly<Record<Reason, string>> = {
  'no-evidence': 'không bài nào nói đến',
  'weak-evidence': 'chưa đủ căn cứ',
  'other-period': 'chỉ có của thời gian khác',
  'other-locality': 'chỉ có của nơi khác',
  'out-of-domain': 'ngoài phạm vi các bài viết',
  unclear: 'chưa rõ hỏi gì',
};

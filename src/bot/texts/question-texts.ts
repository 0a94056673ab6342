import { tooLongReply } from '../../answering/vocabulary/small-talk.js';

/** What people read around their questions. */
export const questionTexts = {
  howToAsk: (example: string | null) => (example === null ? 'Mời quý vị gõ câu hỏi.' : `Mời quý vị gõ câu hỏi, ví dụ: “${example}”`),
  inGroups: (bot: string) => `Trong nhóm, quý vị gọi @${bot}, trả lời tin nhắn của tôi, hoặc gõ /hoi rồi đến câu hỏi.`,
  tooLong: tooLongReply,
  answerGone: 'Câu trả lời này không còn nữa: đã quá 30 ngày, hoặc bài viết được trích đã thay đổi. Mời quý vị hỏi lại câu hỏi.',
} as const;

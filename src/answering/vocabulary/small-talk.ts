/** Courtesies that need no search, with the reply. A question counts as one when nothing but the phrase and framing words stands in it. */
export const smallTalk = [
  {
    phrases: ['xin chào', 'chào bạn', 'chào bot', 'chào', 'hello', 'hi', 'alo', 'chào buổi sáng', 'chào anh', 'chào chị'],
    reply: 'Xin chào! Mời quý vị hỏi về tình hình, kết quả công tác của địa phương, kèm nơi và thời gian cần hỏi.',
  },
  {
    phrases: ['cảm ơn', 'cám ơn', 'thank', 'thanks', 'cảm ơn bạn', 'cảm ơn nhiều', 'cám ơn nhiều', 'cảm ơn rất nhiều', 'tks'],
    reply: 'Rất hân hạnh được phục vụ. Khi cần thêm số liệu, mời quý vị cứ hỏi.',
  },
  {
    phrases: ['tạm biệt', 'chào tạm biệt', 'bye', 'hẹn gặp lại'],
    reply: 'Xin tạm biệt và chúc quý vị một ngày làm việc hiệu quả.',
  },
  {
    phrases: [
      'bạn là ai',
      'bạn tên là gì',
      'bạn tên gì',
      'bạn làm được gì',
      'bạn có thể làm gì',
      'hướng dẫn',
      'giúp đỡ',
      'trợ giúp',
      'help',
    ],
    reply: 'Tôi là Tiến Độ, trả lời bằng câu nguyên văn, số liệu chính xác và nguồn từ các bài viết của địa phương.',
  },
] as const;

/** What a text that is too long for a question is answered with. */
export const tooLongReply = (limit: number): string =>
  `Câu hỏi dài quá (tối đa ${limit} ký tự). Quý vị vui lòng hỏi ngắn gọn, mỗi lần một nội dung, kèm nơi và thời gian.`;

/** What people read about the manners of the bot: in groups, with strangers, when it is too much. */
export const groupTexts = {
  added: (group: string) => `Cảm ơn quý vị đã thêm tôi vào nhóm “${group}”.`,
  hello: 'Xin chào! Tôi là Tiến Độ, trợ lý tra cứu tiến độ công việc của chính quyền địa phương.',
  manners: (bot: string, seesEverything: boolean) =>
    [
      'Trong nhóm, tôi chỉ trả lời khi được hỏi:',
      `• gọi tên tôi: @${bot} rồi đến câu hỏi;`,
      '• trả lời một tin nhắn của tôi;',
      '• gõ /hoi rồi đến câu hỏi.',
      'Sửa câu hỏi trong vòng một phút thì câu trả lời được sửa theo.',
      seesEverything
        ? 'Telegram chuyển cho tôi mọi tin nhắn của nhóm; tôi chỉ đọc những tin hỏi tôi và không lưu các tin khác.'
        : 'Chế độ riêng tư đang bật: Telegram chỉ chuyển cho tôi những tin nhắn hỏi tôi, các tin khác tôi không nhìn thấy.',
    ].join('\n'),
  leaving: 'Xin lỗi quý vị, tôi chỉ phục vụ những nhóm đã đăng ký với quản trị viên nên xin phép rời nhóm.',
  tooMany: (limit: number) => `Quý vị đã hỏi ${limit} câu trong một phút. Xin quý vị đợi một lát rồi hỏi tiếp.`,
  tooFast: 'Quý vị bấm hơi nhanh, xin đợi một lát.',
  failed: (code: string) => `Xin lỗi quý vị, tôi gặp trục trặc nên chưa trả lời được. Quý vị vui lòng thử lại sau ít phút. Mã lỗi: ${code}`,
} as const;

/** What stands around the words of the articles in answers and under their buttons. */
export const answerTexts = {
  reached: 'Mức đạt',
  otherFigures: 'Số liệu khác trong câu:',
  planned: 'mục tiêu, kế hoạch',
  estimated: 'ước thực hiện',
  suggestions: 'Quý vị có thể hỏi:',
  moreQuotes: (count: number) => `… và ${count} nội dung khác.`,

  buttons: {
    passage: 'Xem đoạn gốc',
    figures: 'Số liệu khác',
    good: '👍',
    bad: '👎',
    chosen: '✓',
    full: 'Xem đầy đủ',
    back: '‹',
    on: '›',
    page: (page: number, pages: number) => `${page}/${pages}`,
  },

  thanksGood: 'Cảm ơn quý vị đã đánh giá.',
  thanksBad: 'Cảm ơn quý vị. Quản trị viên sẽ xem lại câu trả lời này.',
  pressFailed: 'Xin lỗi quý vị, tôi gặp trục trặc. Quý vị vui lòng thử lại.',
  changed: 'Bài viết này đã thay đổi hoặc không còn trong kho. Mời quý vị hỏi lại để có câu trả lời mới.',
  buttonTooOld: 'Nút này đã cũ. Mời quý vị hỏi lại.',
  passageTitle: 'Đoạn gốc',
  figuresTitle: (from: number, to: number, of: number) => `Số liệu trong bài: ${from}–${to} trên ${of}`,
  noFigures: 'Bài viết này không có số liệu.',

  /** Under 64 characters each: they stand on a button above the results. */
  inline: {
    hint: 'Gõ câu hỏi sau tên trợ lý, hoặc mở trợ lý',
    nothing: 'Không tìm thấy. Mở trợ lý để hỏi rõ hơn',
  },

  sourcesTitle: (count: string) => `${count} bài viết trong kho, mới nhất trước`,
  noSources: 'Kho chưa có bài viết nào.',
  figureCount: (count: string) => `${count} số liệu`,
} as const;

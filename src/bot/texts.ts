import { shownCount } from './admin/shown-amounts.js';

/** Every sentence that a person reads from the bot or the terminal chat, in one place. */
export const texts = {
  greeting: (articles: number) =>
    `Xin chào! Tôi là Tiến Độ, trợ lý tra cứu tiến độ công việc của chính quyền địa phương.\n${articles === 0 ? 'Hiện tôi chưa có bài viết nào' : `Tôi đang có ${shownCount(articles)} bài viết`}. Mọi câu trả lời đều trích nguyên văn và dẫn nguồn.`,
  examplesLeadIn: 'Quý vị có thể hỏi, ví dụ:',
  noExamples: 'Quý vị hãy hỏi một câu có tên địa phương, chỉ tiêu và thời gian.',
  help: [
    'Quý vị hỏi bằng tiếng Việt, có dấu hoặc không dấu đều được. Nêu tên địa phương và thời gian thì câu trả lời càng chính xác.',
    'Có thể hỏi tiếp câu trước, ví dụ: “còn năm 2021?”.',
    'Tôi chỉ trả lời bằng câu chữ và số liệu có trong bài viết. Không đủ căn cứ, tôi sẽ nói là không tìm thấy.',
  ].join('\n'),
  howToTelegram: [
    'Để trả lời trên Telegram:',
    '  1. Trong Telegram, nhắn cho @BotFather lệnh /newbot, đặt tên cho trợ lý rồi nhận một dãy mã (token).',
    '  2. Chạy lệnh: cp .env.example .env, rồi ghi dãy mã vào tệp .env, ngay sau BOT_TOKEN=',
    '  3. Chạy lại: npm start. Chưa chạy được thì gõ npm run doctor để biết thiếu gì.',
  ].join('\n'),
  terminalCommands: '/help: hướng dẫn\n/thoat: kết thúc',
  yourNumber: (user: number) => `Số Telegram của quý vị: ${user}`,
  goodbye: 'Xin cảm ơn quý vị. Hẹn gặp lại!',
  unknownCommand: (command: string) => `Tôi không có lệnh ${command}. Quý vị gõ /help để xem hướng dẫn.`,
  failed: 'Xin lỗi quý vị, tôi gặp trục trặc khi tìm câu trả lời. Quý vị vui lòng hỏi lại sau ít phút.',
  onlyText: 'Tôi chỉ đọc được tin nhắn bằng chữ. Quý vị vui lòng gõ câu hỏi.',
  notAllowed: 'Xin lỗi quý vị, trợ lý này chỉ phục vụ những cuộc trò chuyện đã đăng ký với quản trị viên.',
  source: 'Nguồn:',
  nearest: 'Gần nhất với câu hỏi:',
  digest: 'bản tóm lược',
  alsoPrinted: 'cũng đăng:',
  place: 'Nơi',
  period: 'Thời gian',
} as const;

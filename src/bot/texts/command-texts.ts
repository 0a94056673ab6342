/** Who finds a command in Telegram's menu: everybody in private chats, everybody in groups, administrators in their private chats. */
export type CommandScope = 'private' | 'group' | 'administrator';

/** A command as Telegram's menu and /help show it. */
export interface CommandText {
  readonly command: string;
  /** At most 256 UTF-16 code units. */
  readonly meaning: string;
  readonly scopes: readonly CommandScope[];
}

const everywhere = ['private', 'group', 'administrator'] as const;
const privately = ['private', 'administrator'] as const;
const administrators = ['administrator'] as const;

/** Every command of the bot, in the order in which the menu shows them. */
export const commandTexts: readonly CommandText[] = [
  { command: 'hoi', meaning: 'Đặt câu hỏi, gõ ngay sau lệnh', scopes: everywhere },
  { command: 'chitieu', meaning: 'Chỉ tiêu của một địa phương', scopes: everywhere },
  { command: 'sosanh', meaning: 'So sánh hai địa phương', scopes: everywhere },
  { command: 'nguon', meaning: 'Các bài viết trong kho, mới nhất trước', scopes: everywhere },
  { command: 'xuat', meaning: 'Xuất số liệu của một địa phương ra Excel', scopes: everywhere },
  { command: 'start', meaning: 'Bắt đầu', scopes: privately },
  { command: 'help', meaning: 'Hướng dẫn sử dụng', scopes: everywhere },
  { command: 'id', meaning: 'Xem số Telegram của quý vị', scopes: privately },
  { command: 'add', meaning: 'Thêm bài viết từ một địa chỉ; tệp thì gửi thẳng vào đây', scopes: administrators },
  { command: 'remove', meaning: 'Bỏ một bài viết khỏi kho', scopes: administrators },
  { command: 'undo', meaning: 'Hoàn tác lần thêm hoặc bỏ bài gần nhất', scopes: administrators },
  { command: 'reload', meaning: 'Cập nhật kho bài viết', scopes: administrators },
  { command: 'rollback', meaning: 'Quay lại bản trước của kho bài viết', scopes: administrators },
  { command: 'status', meaning: 'Tình trạng của trợ lý', scopes: administrators },
  { command: 'why', meaning: 'Vì sao trả lời như vậy', scopes: administrators },
  { command: 'unanswered', meaning: 'Câu hỏi chưa trả lời được', scopes: administrators },
  { command: 'feedback', meaning: 'Câu trả lời bị đánh giá chưa tốt', scopes: administrators },
  { command: 'audit', meaning: 'Nhật ký quản trị', scopes: administrators },
];

/** The commands of one scope. */
export function commandsOf(scope: CommandScope): CommandText[] {
  return commandTexts.filter(({ scopes }) => scopes.includes(scope));
}
